import { setImmediate as settle } from 'node:timers/promises'
import { seeded } from '../../localcloud'
import { type Attacker, across, attackers, best, type Evidence } from './attackers'
import type { Channel } from './channels/channel'
import { Station } from './observe'
import { ordinary, type Step } from './ordinary'
import { type Candidate, draw, type Scenario } from './scenario'
import type { Founded, Town } from './town'

/** What came of a world in which one of the candidates did it. */
interface World {
  who: Candidate
  /** whom each attacker names */
  named: Map<string, Candidate[]>
}

export interface Figure {
  channel: string
  k: number
  attacker: string
  /** how often the guess was right in the trials, as a multiple of 1/k */
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
 * happens. A trial draws a scenario and one of its candidates, and lets each attacker guess from what the station saw in that world;
 * nothing that was not lived through is made up. Trials of one scenario are not independent: the interval is over scenarios.
 */
export async function measure(founded: Founded, channel: Channel, wish: Wish): Promise<Figure[]> {
  const { k, trials, worlds, seed } = wish
  const pool: World[][] = []
  for (let nth = 0; nth * k < worlds; nth++) {
    const drawn = draw(k, seed + nth * 1009)
    pool.push(await livedThrough(founded, channel, channel.arrange?.(drawn) ?? drawn, wish.weakened ?? false))
  }
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const hits = new Map<string, number>()
  for (let trial = 0; trial < trials; trial++) {
    const { who, named } = pick(pick(pool))
    for (const [attacker, guesses] of named)
      if (pick(guesses) === who) hits.set(attacker, (hits.get(attacker) ?? 0) + 1)
  }
  return attackersOf(channel).map(({ name }) => {
    const overChance = ((hits.get(name) ?? 0) / trials) * k
    const { mean, error } = successOf(pool, name)
    const atMost = overChance + 1.96 * k * Math.hypot(error, Math.sqrt(1 / k / trials))
    return { channel: channel.name, k, attacker: name, overChance, expected: mean * k, atMost }
  })
}

const attackersOf = ({ attackers: own }: Channel): Attacker[] => {
  const all = [...attackers, ...own]
  return [...all, across(all)]
}

async function livedThrough(
  founded: Founded,
  channel: Channel,
  scenario: Scenario,
  weakened: boolean,
): Promise<World[]> {
  const worlds: World[] = []
  for (const who of scenario.candidates) {
    const secret = weakened ? channel.weakened(scenario, who) : channel.secret(scenario, who)
    // a world never waits for anything: others in this process get their turn between two
    await settle()
    const town = founded.open()
    try {
      const evidence = await live(town, channel, scenario, [...ordinary(scenario), ...secret])
      const named = new Map(attackersOf(channel).map((each) => [each.name, best(each, evidence)]))
      worlds.push({ who, named })
    } finally {
      town.close()
    }
  }
  return worlds
}

async function live(town: Town, channel: Channel, scenario: Scenario, steps: Step[]): Promise<Evidence> {
  const station = new Station(town)
  await station.look()
  for (const { at, run } of steps.toSorted((a, b) => a.at - b.at)) {
    town.now = at
    if ((await run(town)) === false) continue
    await station.look()
  }
  const { changes } = station
  const signals = channel.signals(changes)
  if (signals.length === 0)
    throw new Error(`${channel.name}: the station never heard of it, in scenario ${scenario.seed}`)
  const likelihood = (candidate: Candidate) => channel.likelihood(scenario, candidate, signals[0]!)
  return { scenario, changes, signals, likelihood }
}

/** How often an attacker is right, and the standard error of that over scenarios. */
function successOf(pool: readonly World[][], attacker: string): { mean: number; error: number } {
  const shares = pool.map(
    (worlds) =>
      worlds.reduce((sum, { who, named }) => {
        const guesses = named.get(attacker)!
        return sum + (guesses.includes(who) ? 1 / guesses.length : 0)
      }, 0) / worlds.length,
  )
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length
  const squares = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / Math.max(1, shares.length - 1) / shares.length) }
}
