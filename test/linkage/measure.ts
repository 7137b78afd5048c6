import { seeded } from '../../localcloud'
import { attackers, namesOf } from './attackers'
import type { Channel } from './channels/channel'
import { liveThrough, type World } from './live'
import { draw } from './scenario'
import type { Founded } from './town'

/** How well an attacker does over all worlds that were lived through, as a multiple of 1/k. */
export interface Score {
  attacker: string
  expected: number
}

export interface Figure {
  channel: string
  k: number
  scenarios: number
  scores: Score[]
  /** the best attacker; two, if the halves of the scenarios do not agree */
  best: string
  /** how often its guess was right in the trials, as a multiple of 1/k */
  overChance: number
  /** the same without the luck of the draw: over all worlds that were lived through */
  expected: number
  /** the upper end of the 95 % interval of that, over scenarios */
  atMost: number
}

export interface Wish {
  k: number
  trials: number
  /** how many worlds are lived through at least */
  worlds: number
  seed: number
  /** on a product without its protection: the measure must show it */
  weakened?: boolean
}

/**
 * How much better than by lot a station guesses who did it. Each scenario is lived through k times on the shipped operations, once with
 * each of its candidates as the one who did it and everything else alike, and the station looks at everything after each thing that
 * happens. A trial draws a scenario and one of its candidates, and lets the attacker guess from what the station saw in that world;
 * nothing that was not lived through is made up.
 *
 * The best of many attackers looks better than it is on the scenarios by which it was found to be the best. So it is chosen on one half
 * of the scenarios and judged on the other, both ways round. Worlds of one scenario are not independent: the interval is over scenarios.
 * Where all of them agree, it is what 3 in S of them may hide (95 %), each with one right guess more.
 */
export async function measure(founded: Founded, channel: Channel, wish: Wish): Promise<Figure> {
  const { k, trials, worlds, seed, weakened = false } = wish
  const all = [...attackers, ...channel.attackers]
  const names = namesOf(all)
  const scenarios = Math.max(2, Math.ceil(worlds / k))
  const pool: World[][] = []
  for (let nth = 0; nth < scenarios; nth++) {
    const drawn = draw(k, seed + nth * 1009)
    pool.push(await liveThrough(founded, channel, channel.arrange?.(drawn) ?? drawn, all, weakened))
  }
  const halves = [0, 1].map((half) => pool.filter((_, nth) => nth % 2 === half))
  const chosen = halves.map(
    (half) => scoresOn(half, names).reduce((a, b) => (b.expected > a.expected ? b : a)).attacker,
  )
  const judge = (nth: number) => chosen[1 - (nth % 2)]!
  const { mean, error } = meanOf(pool.map((lived, nth) => k * successOf(lived, judge(nth))))
  return {
    channel: channel.name,
    k,
    scenarios,
    scores: scoresOn(pool, names),
    best: [...new Set(chosen)].join(' / '),
    overChance: k * shareOf(pool, judge, trials, seeded(seed)),
    expected: mean,
    atMost: mean + Math.max(1.96 * error, 3 / scenarios),
  }
}

/** The share of trials in which the guess was right. */
function shareOf(
  pool: readonly World[][],
  judge: (nth: number) => string,
  trials: number,
  random: () => number,
): number {
  const below = (n: number) => Math.floor(random() * n)
  let hits = 0
  for (let trial = 0; trial < trials; trial++) {
    const nth = below(pool.length)
    const { who, named } = pool[nth]![below(pool[nth]!.length)]!
    const guesses = named.get(judge(nth))!
    if (guesses[below(guesses.length)] === who) hits++
  }
  return hits / trials
}

const scoresOn = (pool: readonly World[][], names: readonly string[]): Score[] =>
  names.map((attacker) => ({
    attacker,
    expected: meanOf(pool.map((lived) => lived.length * successOf(lived, attacker))).mean,
  }))

/** How often an attacker is right in the worlds of a scenario. */
function successOf(worlds: readonly World[], attacker: string): number {
  const right = worlds.map(({ who, named }) => {
    const guesses = named.get(attacker)!
    return guesses.includes(who) ? 1 / guesses.length : 0
  })
  return meanOf(right).mean
}

function meanOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) }
}
