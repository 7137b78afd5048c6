import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What hinders people who see little or hear the page read out: serious or worse; nothing when all is well. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    )
}

/** The looks that 大字与深色 would give: its classes, wherever the app put them. */
export const looks = { light: 'app theme-light', dark: 'app theme-dark', 'elder ×1.5': 'app theme-light elder-xl' }

export const dress = (page: Page, classes: string) =>
  page.evaluate((classes) => {
    for (const each of document.querySelectorAll('.app')) {
      const own = [...each.classList].filter((name) => !/^(app|theme-|elder)/.test(name))
      each.className = `${classes} ${own.join(' ')}`
    }
  }, classes)
