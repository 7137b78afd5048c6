import { addDays, daysBetween, localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type RatingId } from '@shared/ids'
import { decideBatch, type Live, newRounds, type Rounds } from '@shared/rating/decide-batch'
import { dueThrough } from '@shared/rating/round'
import type { Random } from '../../bench/scale/random'

/**
 * Who of k enterprises rated, and which of the ratings shown is whose, for somebody who reads everything that a station and the public
 * can read, each day before and after a batch (T2, T4). The batches are those of the product's rule.
 */

/** What the station knows of one enterprise: when it confirmed, to the minute, and where it is. */
interface Candidate {
  enterprise: number
  at: number
  district: number
}
/** A rating in the public list; `of` is what is to be guessed, and read by nobody but the judge. */
interface Item {
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

/** Names candidates, the likeliest first, and likewise for one item of the list. */
interface Attacker {
  who(seen: Seen, random: Random): Candidate[]
  whose(seen: Seen, item: Item, nth: number, random: Random): Candidate[]
}

const DAY = 1440
const districts = 4

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const all = [...values]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}
/** Those that fit first, the others after them. */
const first = (all: readonly Candidate[], fits: (each: Candidate) => boolean) => [
  ...all.filter(fits),
  ...all.filter((each) => !fits(each)),
]
const latestFirst = (all: readonly Candidate[]) => [...all].sort((a, b) => b.at - a.at)

export const attackers: Record<'time' | 'order' | 'content' | 'flag' | 'difference' | 'across', Attacker> = {
  /** whoever confirmed last before it appeared */
  time: {
    who: ({ candidates }) => latestFirst(candidates),
    whose: ({ candidates }, { on }) => [...candidates].sort((a, b) => Math.abs(a.at - on) - Math.abs(b.at - on)),
  },
  /** the list is in the order of the confirmations */
  order: {
    who: ({ candidates }) => [...candidates].sort((a, b) => a.at - b.at),
    whose: ({ candidates }, _, nth) => latestFirst(candidates).slice(nth),
  },
  /** what the item says of its enterprise */
  content: {
    who: ({ candidates, items }, random) =>
      first(shuffled(candidates, random), ({ district }) => items.some((item) => item.district === district)),
    whose: ({ candidates }, item, _, random) =>
      first(shuffled(candidates, random), ({ district }) => district === item.district),
  },
  /** what the records say of having been rated */
  flag: {
    who: ({ candidates, flagged }, random) =>
      first(shuffled(candidates, random), ({ enterprise }) => flagged.has(enterprise)),
    whose: ({ candidates, flagged }, _, __, random) =>
      first(shuffled(candidates, random), ({ enterprise }) => flagged.has(enterprise)),
  },
  /** what changed between two readings, and who came in between */
  difference: {
    who: ({ candidates, lastLook }, random) => first(shuffled(candidates, random), ({ at }) => at > lastLook),
    whose: ({ candidates, lastLook }, _, __, random) => first(shuffled(candidates, random), ({ at }) => at > lastLook),
  },
  /** everything together */
  across: {
    who: ({ candidates, flagged, lastLook, items }) =>
      first(
        first(
          first(latestFirst(candidates), ({ at }) => at > lastLook),
          ({ district }) => items.some((item) => item.district === district),
        ),
        ({ enterprise }) => flagged.has(enterprise),
      ),
    whose: ({ candidates, flagged, lastLook }, item) =>
      first(
        first(
          first(latestFirst(candidates), ({ at }) => at > lastLook),
          ({ district }) => district === item.district,
        ),
        ({ enterprise }) => flagged.has(enterprise),
      ),
  },
}
export type AttackerName = keyof typeof attackers

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

/** Of one attacker and one question: how often it was right, over how often a guess at random is. */
export interface Score {
  attacker: AttackerName
  question: 'who' | 'whose'
  overChance: number
}

/** So many publications among k enterprises, each attacked by all. */
export function attack(publish: Publication, k: number, trials: number, random: Random): Score[] {
  const names = Object.keys(attackers) as AttackerName[]
  const sums = new Map(
    names.flatMap((name) => [`${name} who`, `${name} whose`].map((key) => [key, { hits: 0, chance: 0 }])),
  )
  for (let done = 0, tried = 0; done < trials && tried < 200 * trials; tried++) {
    const seen = publish(k, random)
    if (!seen) continue
    done++
    const { candidates, items } = seen
    const raters = new Set(items.map(({ of }) => of))
    for (const name of names) {
      const who = sums.get(`${name} who`)!
      who.hits += raters.has(attackers[name].who(seen, random)[0]!.enterprise) ? 1 : 0
      who.chance += items.length / candidates.length
      const whose = sums.get(`${name} whose`)!
      items.forEach((item, nth) => {
        whose.hits += attackers[name].whose(seen, item, nth, random)[0]?.enterprise === item.of ? 1 : 0
        whose.chance += 1 / candidates.length
      })
    }
  }
  return names.flatMap((attacker) =>
    (['who', 'whose'] as const).map((question) => {
      const { hits, chance } = sums.get(`${attacker} ${question}`)!
      return { attacker, question, overChance: chance === 0 ? 0 : hits / chance }
    }),
  )
}
