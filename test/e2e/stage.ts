import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../dev/build'
import { phone, type Site } from './site'
import type { Stage } from './walk'

const folder = path.join(root, 'docs/screens')

/** People who keep their pages from step to step; with `SCREENS=1` what they see is kept in `docs/screens`. */
export function stageOn(site: Site, origin = site.url, prepare: (page: Page) => Promise<void> = async () => undefined) {
  const pages = new Map<string, Page>()
  const stage: Stage = {
    world: site.world,
    async page(as, screen = phone) {
      const name = `${as} ${screen.width}`
      const known = pages.get(name)
      if (known) return known
      const page = await site.visit({ as: as ?? undefined, screen, origin })
      await prepare(page)
      pages.set(name, page)
      return page
    },
    async shot(page, name) {
      if (process.env.SCREENS !== '1') return
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: path.join(folder, `${name}.jpg`), quality: 60, animations: 'disabled' })
    },
  }
  return { stage, pages }
}
