import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { batchRule } from '@shared/rating/rules'
import { publishOutcomes } from '../../modules/outcome/publish'
import { publish } from '../../modules/rating/publish'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 20
const byId = { key: '_id', direction: 'asc' } as const

/** How far the round of a day has come. */
interface Progress {
  day: LocalDate
  /** null: every carrier has been looked at */
  afterId: CarrierId | '' | null
}

/**
 * Ratings become public in batches, and what came of services in figures (T4), looked for month by month, carrier by carrier, whether or not there is anything: when a carrier is
 * looked at must not depend on who has rated it. It asks each day whether a carrier is still to be looked at.
 */
export const publishRatings: Task<Progress | null> = {
  name: 'publish-ratings',
  restMs: 60_000,
  start: null,
  async run(deps, progress) {
    const { documents, now } = deps
    const today = beijingDate(now())
    if (now() < beijingInstant(today, batchRule.time)) return { state: progress, done: 0, more: false }
    const afterId = progress?.day === today ? progress.afterId : ''
    if (afterId === null) return { state: progress, done: 0, more: false }
    const place = afterId === '' ? null : { key: afterId, id: afterId }
    const found = await after<CarrierDoc>(documents, carriers.name, {}, byId, place, batch, ['_id'])
    let done = 0
    for (const { _id } of found) {
      if (await publish(deps, _id, today)) done++
      if (await publishOutcomes(deps, _id, today)) done++
    }
    const more = found.length === batch
    return { state: { day: today, afterId: more ? found.at(-1)!._id : null }, done, more }
  },
}
