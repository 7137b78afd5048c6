import type { Page } from 'playwright-core'

const typed = '写到一半的话'

/**
 * Types into each long field of what lies on top, page or sheet, leaves, and comes back.
 * @param again opens the same again
 * @returns the fields that have forgotten it
 */
export async function forgotten(
  page: Page,
  rest: () => Promise<unknown>,
  again: () => Promise<unknown>,
): Promise<string[]> {
  const layers = page.locator('dialog[open]')
  const fields = async () => ((await layers.count()) > 0 ? layers.last() : page.locator('main:visible')).locator(TEXT)
  const names = await (await fields()).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  if (names.length === 0) return []
  for (const field of await (await fields()).all()) await field.fill(typed)
  await page.goto('/me')
  await rest()
  await again()
  const after = await (await fields()).evaluateAll((all) =>
    all.map((each) => [each.getAttribute('aria-label') ?? '', (each as HTMLTextAreaElement).value]),
  )
  return names.filter((name) => !after.some(([label, value]) => label === name && value === typed))
}

const TEXT = 'textarea:visible'
