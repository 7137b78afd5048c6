import type { Instant } from '../calendar/beijing'
import type { EnterpriseId, RatingId } from '../ids'
import type { RatingFigure } from './figure'
import { batchRule } from './rules'

/** A rating that stands for its enterprise, or waits to. */
export interface Live {
  ratingId: RatingId
  enterpriseId: EnterpriseId
  stars: number
  anonymous: boolean
  at: Instant
  /** it is in a batch that was published */
  shown: boolean
  /** its text has passed, and was not published yet */
  textDue: boolean
}

/** Since when the services that might have been rated are counted, and how many the earlier looks left waiting. */
export interface Round {
  since: Instant
  carried: number
}
/** Enterprises that rate a carrier for the first time, and those whose new rating takes the place of an old one. */
export const pools = ['first', 'again'] as const
export type Rounds = Record<(typeof pools)[number], Round>
export const newRounds: Rounds = { first: { since: 0, carried: 0 }, again: { since: 0, carried: 0 } }

/** What becomes public at one stroke. */
export interface Batch {
  /** what is shown from now on */
  ratingIds: RatingId[]
  /** what others of the same enterprises have taken the place of, shown or not */
  replacedIds: RatingId[]
  /** whose texts are shown from now on, in this batch or an earlier one */
  textIds: RatingId[]
  figure: RatingFigure
}

interface Voice {
  shown: Live | null
  latest: Live
  passedOver: Live[]
}

/**
 * Which of a carrier's ratings become public together (T2, T4; product). A batch has ratings of at least five different enterprises that
 * do not give their names; those that replace earlier ones are five by themselves, so that what changes between two batches never
 * belongs to fewer. One enterprise weighs once: its latest.
 *
 * A batch that came as soon as there are five would tell that one of the few who were served last is in it. So a look is taken only when
 * since the last one services of at least five enterprises were confirmed, and twice as many as earlier looks left waiting: that is known
 * to the station, and does not depend on who rated.
 * @param live the carrier's ratings that nothing has replaced yet
 * @param confirmed who confirmed a service of the carrier, and when
 * @returns the rounds from now on, and the batch; null: nothing becomes public
 */
export function decideBatch(
  live: readonly Live[],
  confirmed: readonly { enterpriseId: EnterpriseId; at: Instant }[],
  rounds: Rounds,
  now: Instant,
): { rounds: Rounds; batch: Batch | null } {
  const shown = new Map(live.filter((each) => each.shown).map((each) => [each.enterpriseId, each]))
  const voices = voicesOf(live, shown)
  const named = new Set(voices.filter(({ latest }) => !latest.anonymous).map(({ latest }) => latest.enterpriseId))
  const after = { ...rounds }
  const chosen: Voice[] = []
  for (const pool of pools) {
    const isOf = (enterpriseId: EnterpriseId) => shown.has(enterpriseId) === (pool === 'again')
    const { since, carried } = rounds[pool]
    const possible = confirmed.filter(
      ({ enterpriseId, at }) =>
        isOf(enterpriseId) && at > Math.max(since, shown.get(enterpriseId)?.at ?? 0) && !named.has(enterpriseId),
    )
    const enterprises = new Set(possible.map(({ enterpriseId }) => enterpriseId)).size
    const needed = Math.min(batchRule.times * carried, batchRule.most)
    if (enterprises < batchRule.fewest || possible.length < needed) continue
    const waiting = voices.filter(({ latest }) => isOf(latest.enterpriseId))
    const enough = waiting.filter(isVeiled).length >= batchRule.fewest
    after[pool] = { since: now, carried: enough ? 0 : carried + possible.length }
    if (enough) chosen.push(...waiting)
  }
  return { rounds: after, batch: chosen.length === 0 ? null : batchOf(chosen, shown) }
}

/** The new rating hides its enterprise, and so did the one that it replaces, which goes at the same time. */
const isVeiled = ({ shown, latest }: Voice) => latest.anonymous && (shown === null || shown.anonymous)

function voicesOf(live: readonly Live[], shown: ReadonlyMap<EnterpriseId, Live>): Voice[] {
  const waiting = new Map<EnterpriseId, Live[]>()
  for (const each of live.filter((one) => !one.shown))
    waiting.set(each.enterpriseId, [...(waiting.get(each.enterpriseId) ?? []), each])
  return [...waiting].map(([enterpriseId, given]) => {
    const [latest, ...passedOver] = given.sort((a, b) => b.at - a.at || (a.ratingId < b.ratingId ? 1 : -1))
    return { shown: shown.get(enterpriseId) ?? null, latest: latest!, passedOver }
  })
}

function batchOf(chosen: readonly Voice[], shown: ReadonlyMap<EnterpriseId, Live>): Batch {
  const standing = new Map(shown)
  for (const { latest } of chosen) standing.set(latest.enterpriseId, latest)
  const all = [...standing.values()]
  return {
    ratingIds: chosen.map(({ latest }) => latest.ratingId),
    replacedIds: chosen.flatMap(({ shown: old, passedOver }) =>
      [...(old ? [old] : []), ...passedOver].map(({ ratingId }) => ratingId),
    ),
    textIds: all.filter(({ textDue }) => textDue).map(({ ratingId }) => ratingId),
    figure: { count: all.length, stars: all.reduce((sum, { stars }) => sum + stars, 0) },
  }
}
