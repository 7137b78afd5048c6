import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../dev/build'
import { phone, type Site } from './site'
import type { Stage } from './walk'

/** Of one picture: they are part of the repository, and of a page that is read on a phone. */
const MOST_BYTES = 60_000
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
      // for what comes a moment later: seats, thumbnails, an answer
      await page.waitForTimeout(1_500)
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, `${name}.jpg`), await picture(page))
    },
  }
  return { stage, pages }
}

/** As good a picture as fits the size. */
async function picture(page: Page, quality = 80): Promise<Buffer> {
  const bytes = await page.screenshot({ type: 'jpeg', quality, animations: 'disabled' })
  return bytes.length <= MOST_BYTES ? bytes : picture(page, quality - 5)
}
