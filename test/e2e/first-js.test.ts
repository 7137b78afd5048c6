import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { screens, tabs } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../dev/build'
import { openSite, type Site } from './site'

/** What has to come over a poor network before anything is shown; 3 KB of it read the directory's parts, of which a change is then some 160 bytes. Product rule. */
const MOST_KB = 147

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

const gzippedKb = (script: string) =>
  gzipSync(readFileSync(path.join(root, 'dist/h5', script)), { level: 9 }).length / 1024

/** The scripts that were asked for until the screen stood there. */
async function firstScripts(address: string): Promise<string[]> {
  const page = await site.visit()
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.add(pathname)
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return [...scripts]
}

describe('the first scripts in a browser', () => {
  it.each(tabs)(`are at most ${MOST_KB} KB when gzipped: %s`, async (tab) => {
    const scripts = await firstScripts(screens[tab].url)
    expect(scripts.length).toBeGreaterThan(2)
    expect(scripts.reduce((sum, script) => sum + gzippedKb(script), 0)).toBeLessThanOrEqual(MOST_KB)
  })
})
