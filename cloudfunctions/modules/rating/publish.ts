import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId, EnterpriseId } from '@shared/ids'
import { decideBatch, type Live, newRounds, type Rounds } from '@shared/rating/decide-batch'
import { forGood, placeIn } from '@shared/rating/place'
import { dueThrough } from '@shared/rating/round'
import { batchRule } from '@shared/rating/rules'
import type { Deps } from '../../platform/deps'
import { sha256 } from '../../platform/secrets'
import { carriers } from '../../store/carriers'
import { journal } from '../../store/journal'
import { type RatingRounds, ratingRounds } from '../../store/rating-rounds'
import { type Rating, ratings } from '../../store/ratings'
import { byCompletion, records } from '../../store/records'

type Known = Pick<Deps, 'documents' | 'derive' | 'now'>

/**
 * One carrier's look at the months that are due, each of which is looked at once, and what it decides. It may be run again, beside itself, and go on after a crash: the plan is written
 * once, what it says is written rating by rating and seen by nobody, and then the carrier's figure moves, with which it is public.
 * @returns whether a batch became public
 */
export async function publish(deps: Known, carrierId: CarrierId, today: LocalDate): Promise<boolean> {
  const before = await ratingRounds.get(deps.documents, carrierId)
  if (!isLookDue(before, today)) return false
  const plan = before?.plan ?? (await look(deps, carrierId, before, today))
  return plan !== null && carryOut(deps, carrierId, plan)
}

/** Whether months are still to be looked at, or what was decided of them is still to be done. */
export const isLookDue = (before: RatingRounds | null | undefined, today: LocalDate): boolean =>
  !before || before.plan !== null || before.lookedThrough < dueThrough(today)

async function look(
  { documents }: Known,
  carrierId: CarrierId,
  before: RatingRounds | null,
  today: LocalDate,
): Promise<RatingRounds['plan']> {
  const due = dueThrough(today)
  const rounds = before?.rounds ?? newRounds
  const confirmed = await confirmedSince({ documents }, carrierId, rounds)
  const possible = new Set(confirmed.map(({ enterpriseId }) => enterpriseId))
  // too few for either pool: the next month counts them again
  const live = possible.size < batchRule.fewest ? [] : await liveOf({ documents }, carrierId)
  const decided = decideBatch(live, confirmed, rounds, due)
  return documents.transaction(async (tx) => {
    const known = await ratingRounds.get(tx, carrierId)
    if (known && known.lookedThrough >= due) return known.plan
    const plan = decided.batch && { ...decided.batch, day: today }
    await ratingRounds.put(tx, { _id: carrierId, lookedThrough: due, rounds: decided.rounds, plan })
    return plan
  })
}

async function confirmedSince({ documents }: Pick<Known, 'documents'>, carrierId: CarrierId, rounds: Rounds) {
  const since = Math.min(...Object.values(rounds).map(({ through }) => startOfDay(addDays(through, 1))))
  const where = { carrierId, completedAt: documents.command.gte(since) }
  const found: { enterpriseId: EnterpriseId; on: LocalDate }[] = []
  for await (const record of records.each(documents, where, byCompletion, ['enterpriseId', 'confirmation', 'date']))
    if (record.confirmation === 'confirmed') found.push({ enterpriseId: record.enterpriseId, on: record.date })
  return found
}

async function liveOf({ documents }: Pick<Known, 'documents'>, carrierId: CarrierId): Promise<Live[]> {
  const live: Live[] = []
  const where = { carrierId, until: forGood }
  for await (const rating of ratings.each(documents, where, { key: '_id', direction: 'asc' })) live.push(asLive(rating))
  return live
}

const asLive = ({ _id, enterpriseId, stars, anonymous, at, servedOn, place, textState, textOn }: Rating): Live => ({
  ratingId: _id,
  enterpriseId,
  stars,
  anonymous,
  at,
  servedOn,
  shown: place !== null,
  textDue: textState === 'shown' && textOn === null,
})

async function carryOut(
  { documents, derive, now }: Known,
  carrierId: CarrierId,
  plan: NonNullable<RatingRounds['plan']>,
): Promise<boolean> {
  const { day, ratingIds, replacedIds, textIds, figure } = plan
  for (const _id of ratingIds) {
    const hash = derive('rating-place', _id, day).readUIntBE(0, 3)
    await ratings.updateWhere(documents, { _id }, { place: placeIn(day, hash) })
  }
  for (const _id of replacedIds) await ratings.updateWhere(documents, { _id }, { until: day })
  for (const _id of textIds) await ratings.updateWhere(documents, { _id }, { textOn: day })
  const at = now()
  return documents.transaction(async (tx) => {
    const known = await ratingRounds.get(tx, carrierId)
    if (known?.plan?.day !== day) return false
    await carriers.change(tx, carrierId, { ratings: { ...figure, through: day } })
    await ratingRounds.put(tx, { ...known, plan: null })
    await journal.create(tx, {
      _id: `j_ratings_${carrierId}_${day}`,
      action: 'jobs.publish-ratings',
      personId: null,
      resourceId: carrierId,
      inputHash: sha256(JSON.stringify(plan)),
      answer: { day, ...figure },
      at,
      request: '',
    })
    return true
  })
}
