import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { outcomeRounds } from '@shared/outcome/rules'
import { batchRule } from '@shared/rating/rules'
import { isCountDue, publishOutcomes } from '../../modules/outcome/publish'
import { isLookDue, publish } from '../../modules/rating/publish'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after } from '../../store/order'
import { figuresId, outcomeFigures } from '../../store/outcomes'
import { ratingRounds } from '../../store/rating-rounds'
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
    const { forRatings, forOutcomes } = await dueAmong(
      documents,
      found.map(({ _id }) => _id),
      today,
    )
    let done = 0
    for (const carrierId of forRatings) if (await publish(deps, carrierId, today)) done++
    for (const carrierId of forOutcomes) if (await publishOutcomes(deps, carrierId, today)) done++
    const more = found.length === batch
    return { state: { day: today, afterId: more ? found.at(-1)!._id : null }, done, more }
  },
}

/** On most days nobody: the carriers of a batch are asked for together. */
async function dueAmong(documents: Documents, carrierIds: readonly CarrierId[], today: LocalDate) {
  const [looked, counted] = await Promise.all([
    ratingRounds.getAll(documents, carrierIds),
    outcomeFigures.getAll(
      documents,
      carrierIds.flatMap((id) => outcomeRounds.map((round) => figuresId(id, round))),
    ),
  ])
  return {
    forRatings: carrierIds.filter((id) => isLookDue(looked.get(id), today)),
    forOutcomes: carrierIds.filter((id) =>
      outcomeRounds.some((round) => isCountDue(counted.get(figuresId(id, round)), round, today)),
    ),
  }
}
