import { carriers } from '../../demo/index'
import type { Built } from '../../test/weapp/built'
import { componentsOf } from '../../test/weapp/view'
import { open, phoneOf } from '../../test/weapp/wechat'
import type { World } from '../../test/world'

const names = new Set(carriers.map(({ name }) => name))
const QUIET_MS = 3_000

export interface MoreCards {
  cards: number
  /** what 找服务 hands to the view layer for them, and for what the server adds to them */
  bytes: number
  /** of how many components the page is then made */
  components: number
}

/** What it costs when the end of the list comes into sight. */
export async function moreCards(built: Built, world: World): Promise<MoreCards> {
  const page = open(built, 'pages/find/index', {}, { cloud: phoneOf(world, 'demo-visitor') })
  const shown = () => page.texts().filter((text) => names.has(text)).length
  await page.shows('（示例）')
  await quiet(() => page.updates.length)
  const [before, first] = [page.updates.length, shown()]
  page.ask('onReachBottom', {})
  await quiet(() => page.updates.length)
  const sent = page.updates.slice(before)
  return {
    cards: shown() - first,
    bytes: sent.reduce((sum, update) => sum + Buffer.byteLength(JSON.stringify(update)), 0),
    components: componentsOf(built, page.drawn()),
  }
}

/** Resolves when the count has stood still for a while. */
async function quiet(count: () => number): Promise<void> {
  for (let seen = -1; seen !== count(); ) {
    seen = count()
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}
