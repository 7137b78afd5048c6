import { type Browser, chromium as playwright } from 'playwright-core'
import { chromium } from './chromium'

let shared: Promise<Browser> | undefined

/** One for all test files of a process, each with pages of its own; it ends with the process. */
export function openBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

/** Headless, and can reach this machine only: no name resolves, and no address but the loopback one is asked. */
async function launch(): Promise<Browser> {
  const { executablePath, env } = await chromium()
  return playwright.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
}
