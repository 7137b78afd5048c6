import { furnish } from '../test/e2e/furnish'
import { buildWeapp, sizes } from '../test/weapp/built'
import { open, phoneOf } from '../test/weapp/wechat'
import { openWorld } from '../test/world'
import { moreCards } from './weapp/more-cards'

/**
 * What a phone has to fetch and to draw: the packages as WeChat counts them, and how much the page hands to the view layer until
 * its first carriers are on the screen, on a phone that has no directory yet and on one that has, and for 20 more. No peer: these are
 * limits.
 */
const KB = 1024
const pages = ['pages/home/index', 'pages/find/index'] as const

async function main(): Promise<void> {
  const built = await buildWeapp()
  const packages = [...sizes(built)]
  const world = await openWorld()
  await furnish(world)
  const firsts: number[] = []
  for (const page of pages) {
    const storage = new Map<string, unknown>()
    for (const directory of ['fetched', 'kept']) {
      const visit = open(built, page, {}, { cloud: phoneOf(world, 'demo-visitor'), storage })
      await visit.shows('（示例）')
      const payloads = visit.updates.map(
        (update) => [JSON.stringify(update).includes('（示例）'), bytes(update)] as const,
      )
      const first = payloads.findIndex(([carriers]) => carriers)
      firsts.push(payloads[first]![1])
      console.log(
        `${page}, directory ${directory}: first carriers in setData ${first + 1} of ${payloads.map(([, size]) => size).join(', ')} bytes`,
      )
    }
  }
  const more = await moreCards(built, world)
  console.log(`pages/find/index: ${more.cards} more cards in ${more.bytes} bytes, ${more.components} components`)
  await world.close()
  for (const [root, size] of packages) console.log(`${(root || 'main package').padEnd(22)}${(size / KB).toFixed(1)} KB`)
  const main = packages.find(([root]) => root === '')![1]
  const largest = Math.max(...packages.filter(([root]) => root !== '').map(([, size]) => size))
  console.log(
    `weapp: main_kb=${(main / KB).toFixed(1)} first_setdata_bytes=${Math.max(...firsts)} largest_subpackage_kb=${(largest / KB).toFixed(1)} find_setdata_kb=${(more.bytes / KB).toFixed(1)}`,
  )
}

const bytes = (update: object) => Buffer.byteLength(JSON.stringify(update))

void main().then(() => process.exit(0))
