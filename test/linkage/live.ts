import { setImmediate as settle } from 'node:timers/promises'
import { type Attacker, type Evidence, namedBy } from './attackers'
import type { Channel } from './channels/channel'
import { Station } from './observe'
import { ordinary, type Step } from './ordinary'
import type { Candidate, Scenario } from './scenario'
import type { Founded, Town } from './town'

/** What came of a world in which one of the candidates did it. */
export interface World {
  who: Candidate
  /** whom each attacker names */
  named: Map<string, Candidate[]>
}

/**
 * A scenario once with each of its candidates as the one who did it, and everything else alike. Until somebody does it these worlds are one:
 * it is lived through once, and whenever a candidate's moment has come, their world goes on from a copy of it.
 */
export async function liveThrough(
  founded: Founded,
  channel: Channel,
  scenario: Scenario,
  attackers: readonly Attacker[],
  weakened: boolean,
): Promise<World[]> {
  const momentOf = (who: Candidate) => channel.moment(scenario, who)
  const stepsOf = (who: Candidate) =>
    [...ordinary(scenario), ...(weakened ? channel.weakened(scenario, who) : channel.secret(scenario, who))].sort(
      (a, b) => a.at - b.at,
    )
  const candidates = scenario.candidates.toSorted((a, b) => momentOf(a) - momentOf(b))
  const shared = new Course(founded.open(), stepsOf(candidates.at(-1)!))
  const worlds: World[] = []
  try {
    await shared.begin()
    for (const who of candidates) {
      // a world never waits for anything: others in this process get their turn between two
      await settle()
      await shared.goOn(momentOf(who))
      const own = shared.goneOnFrom(founded, momentOf(who), stepsOf(who))
      try {
        await own.goOn(Infinity)
        worlds.push({ who, named: namedBy(attackers, evidenceOf(channel, scenario, own)) })
      } finally {
        own.town.close()
      }
    }
  } finally {
    shared.town.close()
  }
  return worlds
}

/** What happens in a town, and a station that looks at everything after each of it. */
class Course {
  private done = 0

  constructor(
    readonly town: Town,
    private readonly steps: readonly Step[],
    readonly station = Station.in(town),
  ) {}

  begin = () => this.station.look()

  async goOn(before: number): Promise<void> {
    this.town.enter()
    for (let step = this.steps[this.done]; step && step.at < before; step = this.steps[++this.done]) {
      this.town.now = step.at
      if ((await step.run(this.town)) !== false) await this.station.look()
    }
  }

  goneOnFrom(founded: Founded, moment: number, steps: readonly Step[]): Course {
    const town = founded.fork(this.town)
    const left = steps.filter(({ at }) => at >= moment)
    return new Course(town, left, this.station.movedTo(town))
  }
}

function evidenceOf(channel: Channel, scenario: Scenario, { station: { changes } }: Course): Evidence {
  const signals = channel.signals(changes)
  if (signals.length === 0)
    throw new Error(`${channel.name}: the station never heard of it, in scenario ${scenario.seed}`)
  return { scenario, changes, signals, likelihood: channel.likelihood(scenario, signals[0]!) }
}
