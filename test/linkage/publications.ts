import { addDays, daysBetween, localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type RatingId } from '@shared/ids'
import { decideBatch, type Live, newRounds, type Rounds } from '@shared/rating/decide-batch'
import { dueThrough } from '@shared/rating/round'
import type { Random } from '../../bench/scale/random'

/** Ways in which ratings may become public, the product's among them, and what there is to read of each (T2, T4). */

/** What the station knows of one enterprise: when it confirmed, to the minute, and where it is. */
export interface Candidate {
  enterprise: number
  at: number
  district: number
}
/** A rating in the public list; `of` is what is to be guessed, and read by nobody but the judge. */
export interface Item {
  of: number
  on: number
  district: number | null
}
/** What there is to read around one publication. */
export interface Seen {
  at: number
  candidates: Candidate[]
  /** new in the list, in its order; without those that gave their names */
  items: Item[]
  /** whose records say that they were rated, where records say it */
  flagged: Set<number>
  /** up to when services were looked at before, which can be reckoned from the confirmations alone */
  lastLook: number
}

export const DAY = 1440
const districts = 4

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const all = [...values]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}
/** One enterprise of a trial. */
interface Served extends Candidate {
  /** null: it does not rate */
  ratesAt: number | null
  anonymous: boolean
}

/** So many enterprises, served on random days; most who rate do it when they confirm, the others some days later. */
function town(k: number, random: Random): Served[] {
  const days = Math.max(2, Math.round(k * (0.25 + random.below(175) / 100)))
  const share = 20 + random.below(80)
  return Array.from({ length: k }, (_, enterprise) => {
    const at = random.below(days * DAY)
    const later = random.below(100) < 20 ? random.below(5 * DAY) : random.below(30)
    const ratesAt = random.below(100) < share ? at + later : null
    return { enterprise, at, district: random.below(districts), ratesAt, anonymous: random.below(100) >= 5 }
  })
}

/** How ratings become public: what there is to read around one publication, or null where there was none. */
export type Publication = (k: number, random: Random) => Seen | null

const beginning = localDate('2026-09-01')
const calendar = Array.from({ length: 160 }, (_, day) => addDays(beginning, day))
const dayOf = (minute: number) => calendar[Math.floor(minute / DAY)]!
/** The days on which another month is due, with its end. */
const looks = calendar.flatMap((day, nth) => {
  const due = dueThrough(day)
  return nth > 0 && due > dueThrough(calendar[nth - 1]!) ? { now: nth * DAY, due } : []
})
const enterpriseOf = (i: number) => asId<EnterpriseId>(`e_${i}`)

/** As the product does it. */
export const inBatches: Publication = (k, random) => {
  const served = town(k, random)
  let rounds: Rounds = newRounds
  for (const { now, due } of looks) {
    const given = served.filter(({ ratesAt }) => ratesAt !== null && ratesAt < now)
    const known = served.filter(({ at }) => dayOf(at) <= due)
    const live = given.map(({ enterprise, anonymous, ratesAt, at }): Live => {
      const ratingId = asId<RatingId>(`rating:${enterprise}`)
      const own = { ratingId, enterpriseId: enterpriseOf(enterprise), anonymous, at: ratesAt!, servedOn: dayOf(at) }
      return { ...own, stars: 5, shown: false, textDue: false }
    })
    const confirmed = known.map(({ enterprise, at }) => ({ enterpriseId: enterpriseOf(enterprise), on: dayOf(at) }))
    const decided = decideBatch(live, confirmed, rounds, due)
    const lastLook = (daysBetween(beginning, rounds.first.through) + 1) * DAY
    rounds = decided.rounds
    if (!decided.batch) continue
    const named = new Set(given.filter(({ anonymous }) => !anonymous).map(({ enterprise }) => enterprise))
    const veiled = given.filter(({ anonymous, at }) => anonymous && dayOf(at) <= due)
    const items = shuffled(veiled, random).map(({ enterprise: of }) => ({ of, on: now, district: null }))
    const candidates = known.filter(({ enterprise }) => !named.has(enterprise))
    return { at: now, candidates, items, flagged: new Set(), lastLook }
  }
  return null
}

/** As it would be without: each at once, its record says so, and the list is in order of time with the district of who gave it. */
export const atOnce: Publication = (k, random) => {
  const served = town(k, random)
  const given = served.filter(({ ratesAt, anonymous }) => ratesAt !== null && anonymous)
  const latest = given.sort((a, b) => b.ratesAt! - a.ratesAt!)[0]
  if (!latest) return null
  const { enterprise: of, district, ratesAt } = latest
  const on = ratesAt!
  return { at: on, candidates: served, items: [{ of, on, district }], flagged: new Set([of]), lastLook: on - DAY }
}

/** As it would be if a batch came on the first morning that finds five. */
export const asSoonAsFive: Publication = (k, random) => {
  const served = town(k, random)
  const given = served.filter(({ ratesAt, anonymous }) => ratesAt !== null && anonymous)
  const fifth = given.map(({ ratesAt }) => ratesAt!).sort((a, b) => a - b)[4]
  if (fifth === undefined) return null
  const now = Math.ceil((fifth + 1) / DAY) * DAY
  const candidates = served.filter(({ at, anonymous }) => at < now && anonymous)
  const items = shuffled(
    given.filter(({ ratesAt }) => ratesAt! < now),
    random,
  ).map(({ enterprise: of }) => ({ of, on: now, district: null }))
  return { at: now, candidates, items, flagged: new Set(), lastLook: now - DAY }
}
