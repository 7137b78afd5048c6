import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A cheap phone on a poor network. */
export const device = { mbitPerSecond: 1.6, roundTripMs: 150, cpuTimes: 4 }

export interface Seen {
  /** from the start of the navigation until the first carriers were painted */
  listMs: number
  /** operations asked for, until the page was quiet */
  calls: string[]
  /** the scripts that had been asked for by then */
  scripts: string[]
}

/** Painted: the frame after the one in which they came has begun. As text, because a compiler's helpers are not there in the page. */
const watchList = `{
  const isCard = (each) => (each.textContent ?? '').includes('（示例）')
  const look = () => {
    const there = [...document.querySelectorAll('main a, main [role=link]')].some(isCard)
    requestAnimationFrame(there ? () => { globalThis.listMs = performance.now() } : look)
  }
  requestAnimationFrame(look)
}`

async function slowed(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const throughput = (device.mbitPerSecond * 1e6) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: device.roundTripMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: device.cpuTimes })
  await page.addInitScript({ content: watchList })
  return page
}

async function visit(context: BrowserContext, url: string): Promise<Seen> {
  const page = await slowed(context)
  const [calls, scripts]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/call/')) calls.push(pathname.slice('/call/'.length))
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
  await page.goto(url, { waitUntil: 'commit', timeout: 60_000 })
  const found = await page.waitForFunction('globalThis.listMs', null, { timeout: 60_000 })
  const listMs = Number(await found.jsonValue())
  const early = [...scripts]
  await page.waitForLoadState('networkidle', { timeout: 60_000 })
  await page.close()
  return { listMs, calls, scripts: early }
}

/** Somebody who has never been here, and the same person coming back. */
export async function visits(browser: Browser, url: string): Promise<{ first: Seen; second: Seen }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  try {
    return { first: await visit(context, url), second: await visit(context, url) }
  } finally {
    await context.close()
  }
}
