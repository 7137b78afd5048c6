import { seeded } from '../../localcloud/index'
import { floods } from './floods'
import { type Findings, nothingYet } from './judge'
import { kills, prepare } from './kills'
import { malformed } from './malformed'
import { matrix } from './matrix'
import { races } from './races'
import { Town } from './town'

/** Calls that one town sees before a new one is founded: what the judge looks through stays small. */
const PER_TOWN = 5000

/** How the calls of a town are shared out. */
const shares = { matrix: 0.73, races: 0.1, floods: 0.05, malformed: 0.08, kills: 0.04 }

export interface Choices {
  seed: number
  calls: number
  /** the matrix alone, and no longer than until somebody has crossed */
  untilCrossed?: boolean
  /** other functions than those of this checkout */
  functionsDir?: string
  /** sees the findings after every phase */
  onPhase?: (phase: string, findings: Findings, tally: Record<string, number>) => void
}

/** So many hostile calls, town after town. The same seed sends the same; what happens at once happens in any order. */
export async function attack(choices: Choices): Promise<Findings> {
  const findings = nothingYet()
  for (let town = 0; findings.calls < choices.calls; town++) {
    const budget = Math.min(PER_TOWN, choices.calls - findings.calls)
    await attackOne(choices, seeded(choices.seed + town * 7919), budget, findings)
    if (choices.untilCrossed && findings.crossed.length > 0) break
  }
  return findings
}

async function attackOne(choices: Choices, random: () => number, budget: number, findings: Findings): Promise<void> {
  const { functionsDir, untilCrossed, onPhase } = choices
  const town = await Town.open(random, findings, functionsDir)
  const share = (phase: keyof typeof shares) => Math.ceil(budget * shares[phase])
  const done = (phase: string) => onPhase?.(phase, findings, town.judge.tally)
  try {
    if (untilCrossed) {
      await matrix(town, budget, () => findings.crossed.length > 0)
      return await town.close()
    }
    for (const [name, phase] of Object.entries({ matrix, races, floods, malformed })) {
      await phase(town, share(name as keyof typeof shares))
      done(name)
    }
    const prepared = await prepare(town, share('kills'))
    await town.close()
    await kills(town, prepared, functionsDir)
    done('kills')
  } finally {
    town.remove()
  }
}

/** The line that a script can rely on. */
export const summary = ({ calls, crossed, lost, crashes }: Findings): string =>
  `attack: calls=${calls} crossed=${crossed.length} lost=${lost.length} crashes=${crashes.length}`

export const isClean = ({ crossed, lost, crashes }: Findings): boolean =>
  crossed.length + lost.length + crashes.length === 0
