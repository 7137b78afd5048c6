import { furnish } from '../../test/e2e/furnish'
import { buildWeapp } from '../../test/weapp/built'
import { open, phoneOf } from '../../test/weapp/wechat'
import { openWorld } from '../../test/world'

const PAGE = 'pages/find/index'

/** What the page hands to WeChat's view layer for twenty more cards: all updates from the end being reached to their last glance. */
export async function findMoreBytes(): Promise<number> {
  const built = await buildWeapp()
  const world = await openWorld()
  try {
    await furnish(world)
    const page = open(built, PAGE, {}, { cloud: phoneOf(world, 'demo-visitor'), storage: new Map() })
    await page.shows('（示例）')
    const cards = () => page.texts().filter((text) => text.endsWith('（示例）')).length
    const [shown, before] = [cards(), page.updates.length]
    page.ask('onReachBottom', {})
    await until(() => cards() >= shown + 20)
    await quiet(() => page.updates.length)
    return page.updates.slice(before).reduce((sum, update) => sum + Buffer.byteLength(JSON.stringify(update)), 0)
  } finally {
    await world.close()
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (check()) return
    await pause()
  }
  throw new Error('twenty more cards did not come')
}

/** Until nothing has changed for two seconds. */
async function quiet(count: () => number): Promise<void> {
  for (let [same, last] = [0, count()]; same < 20; await pause()) {
    same = count() === last ? same + 1 : 0
    last = count()
  }
}
