import type { Page } from 'playwright-core'

const typed = '写到一半的话'

/**
 * Types into each long field of the page, leaves, and comes back.
 * @returns the fields that have forgotten it
 */
export async function forgotten(page: Page, address: string, rest: () => Promise<unknown>): Promise<string[]> {
  const fields = () => page.locator('main:visible textarea:visible')
  const names = await fields().evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  if (names.length === 0) return []
  for (const field of await fields().all()) await field.fill(typed)
  await page.goto('/me')
  await rest()
  await page.goto(address)
  await rest()
  const after = await fields().evaluateAll((all) =>
    all.map((each) => [each.getAttribute('aria-label') ?? '', (each as HTMLTextAreaElement).value]),
  )
  return names.filter((name) => !after.some(([label, value]) => label === name && value === typed))
}
