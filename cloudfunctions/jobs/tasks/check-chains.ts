import { checkChain, signedLast } from '../../modules/points/check-chain'
import { tellBroken } from '../../modules/points/tell-broken'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 20
const day = 86_400_000
/** After which no further chain is begun in one slice: they grow for years. */
const sliceMs = 3_000
const byId = { key: '_id', direction: 'asc' } as const

/** Each day every carrier's rows are held against its chain (T20); where they do not fit, no list with it is published. */
export const checkChains: Task<Place | null> = {
  name: 'check-chains',
  restMs: day,
  start: null,
  async run({ documents, config, now }, place) {
    const signed = await signedLast({ documents, config })
    const rows = await after<CarrierDoc>(documents, carriers.name, {}, byId, place, batch)
    const began = now()
    let [done, last] = [0, rows.at(-1)]
    for (const carrier of rows) {
      const { brokenAt } = await checkChain({ documents, config }, carrier._id, signed)
      if (brokenAt !== null) {
        await tellBroken(documents, carrier, brokenAt, now())
        done++
      }
      if (now() - began < sliceMs) continue
      last = carrier
      break
    }
    const more = rows.length === batch || last !== rows.at(-1)
    return { state: last && more ? placeOf(last, byId) : null, done, more }
  },
}
