import type { Instant } from '../calendar/beijing'
import { type LocalDate, localDate } from '../calendar/local-date'
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
  /** the day of the service */
  servedOn: LocalDate
  /** it is in a batch that was published */
  shown: boolean
  /** its text has passed, and was not published yet */
  textDue: boolean
}

/** The services after this day have not been looked at, and so many of those before were left waiting. */
export interface Round {
  through: LocalDate
  carried: number
}
/** Enterprises that rate a carrier for the first time, and those whose new rating takes the place of an old one. */
export const pools = ['first', 'again'] as const
export type Rounds = Record<(typeof pools)[number], Round>
const newRound: Round = { through: localDate('1970-01-01'), carried: 0 }
export const newRounds: Rounds = { first: newRound, again: newRound }

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
 * A batch that came as soon as there are five would tell that one of the few who were served last is in it. So whole months are looked
 * at, once they have rested (`dueThrough`), and a look is taken only at services of at least five enterprises, and of twice as many as
 * earlier looks left waiting: that is known to the station, and does not depend on who rated.
 * @param live the carrier's ratings that nothing has replaced yet
 * @param confirmed whose services of which day were confirmed
 * @param due the last day whose services are looked at
 * @returns the rounds from now on, and the batch; null: nothing becomes public
 */
export function decideBatch(
  live: readonly Live[],
  confirmed: readonly { enterpriseId: EnterpriseId; on: LocalDate }[],
  rounds: Rounds,
  due: LocalDate,
): { rounds: Rounds; batch: Batch | null } {
  const shown = new Map(live.filter((each) => each.shown).map((each) => [each.enterpriseId, each]))
  const voices = voicesOf(
    live.filter(({ servedOn }) => servedOn <= due),
    shown,
  )
  const named = new Set(voices.filter(({ latest }) => !latest.anonymous).map(({ latest }) => latest.enterpriseId))
  const after = { ...rounds }
  const chosen: Voice[] = []
  for (const pool of pools) {
    const isOf = (enterpriseId: EnterpriseId) => shown.has(enterpriseId) === (pool === 'again')
    const { through, carried } = rounds[pool]
    const isNew = (enterpriseId: EnterpriseId, on: LocalDate) =>
      on > through && on <= due && on > (shown.get(enterpriseId)?.servedOn ?? through)
    const possible = confirmed.filter(
      ({ enterpriseId, on }) => isOf(enterpriseId) && isNew(enterpriseId, on) && !named.has(enterpriseId),
    )
    const enterprises = new Set(possible.map(({ enterpriseId }) => enterpriseId)).size
    const needed = Math.min(batchRule.times * carried, batchRule.most)
    if (enterprises < batchRule.fewest || possible.length < needed) continue
    const waiting = voices.filter(({ latest }) => isOf(latest.enterpriseId))
    const enough = waiting.filter(isVeiled).length >= batchRule.fewest
    after[pool] = { through: due, carried: enough ? 0 : carried + possible.length }
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
