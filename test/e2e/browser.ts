import { type Browser, chromium as playwright } from 'playwright-core'
import { chromium } from './chromium'

/** A headless browser that can reach this machine only: no name resolves, and no address but the loopback one is asked. */
export async function openBrowser(): Promise<Browser> {
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
