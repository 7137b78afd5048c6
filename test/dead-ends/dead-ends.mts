import { parseArgs } from 'node:util'
import { buildClient } from '../../dev/build'
import { lineOf } from './judge'
import { campaign, everybody, openStage } from './town'

/**
 * `npm run dead-ends -- [--as <persona>,…|nobody] [--addresses N] [--alike N]`: everybody, and somebody signed out, opens every
 * screen and follows whatever leads on, in the town of the browser tests. Writes are answered no before they leave the browser.
 */
const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    addresses: { type: 'string', default: '120' },
    alike: { type: 'string', default: '3' },
    presses: { type: 'string', default: '2' },
  },
})
const [addresses, alike, presses] = [Number(values.addresses), Number(values.alike), Number(values.presses)]
const asked = values.as?.split(',').map((name) => (name === 'nobody' ? null : name))
if (![addresses, alike].every((each) => Number.isInteger(each) && each > 0) || ![0, 1, 2].includes(presses)) {
  console.error('usage: npm run dead-ends -- [--as persona,…|nobody] [--addresses N] [--alike N] [--presses 0|1|2]')
  process.exit(2)
}

const started = Date.now()
await buildClient('h5')
const stage = await openStage()
const { visited, dead } = await campaign(stage, {
  people: asked ?? everybody,
  budget: { addresses, alike, presses: presses as 0 | 1 | 2 },
  atOnce: 2,
  onPerson: (as, count, ends) => {
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`${as ?? 'signed out'}: ${count} visited, ${ends.length} dead ends, ${seconds} s`)
    for (const each of ends) console.log(lineOf(each))
  },
})
await stage.close().catch((error: Error) => console.log(error.message))
console.log(`budget: ${addresses} addresses each, ${alike} more of a screen, presses ${presses} deep`)
console.log(`dead-ends: visited=${visited} dead=${dead.length}`)
process.exit(dead.length === 0 ? 0 : 1)
