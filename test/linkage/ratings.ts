import type { Random } from '../../bench/scale/random'
import { type Candidate, type Item, type Publication, type Seen, shuffled } from './publications'

/**
 * Who of k enterprises rated, and which of the ratings shown is whose, for somebody who reads everything that a station and the public
 * can read, each day before and after a batch (T2, T4). The batches are those of the product's rule.
 */

/** Names candidates, the likeliest first, and likewise for one item of the list. */
interface Attacker {
  who(seen: Seen, random: Random): Candidate[]
  whose(seen: Seen, item: Item, nth: number, random: Random): Candidate[]
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
