import type { Page } from 'playwright-core'

/** Writes down what no page may do: throw, or ask for anything off this machine. */
export function watch(page: Page, origin: string, faults: string[]): Page {
  // The last is the PDF viewer of a browser that has one.
  const own = [origin, 'http://127.0.0.1:', 'data:', `blob:${origin}`, 'chrome-extension:']
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.stack ?? error.message}`))
  page.context().on('request', (request) => {
    if (!own.some((start) => request.url().startsWith(start))) faults.push(`${page.url()} asked for ${request.url()}`)
  })
  return page
}
