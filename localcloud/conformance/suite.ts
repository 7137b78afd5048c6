import { aggregationExpressions } from './aggregation-expressions'
import { aggregationStages } from './aggregation-stages'
import { functions } from './functions'
import { geography } from './geography'
import { queries } from './queries'
import { readAndWrite } from './read-and-write'
import { storage } from './storage'
import { transactions } from './transactions'
import { updates } from './updates'
import { type Area, withWorld } from './world'
import { wxServerSdk } from './wx-server-sdk'

const areas: Area[] = [
  readAndWrite,
  queries,
  updates,
  aggregationStages,
  aggregationExpressions,
  geography,
  transactions,
  functions,
  storage,
  wxServerSdk,
]

export interface Verdict {
  area: string
  says: string
  source: string
  /** Absent when it passed. */
  failure?: string
}

/** Runs every check, one after another, against one new cloud. */
export const runConformance = (): Promise<Verdict[]> =>
  withWorld(async (world) => {
    const verdicts: Verdict[] = []
    for (const { name, checks } of areas)
      for (const { says, source, run } of checks) {
        const failure = await run(world).then(
          () => undefined,
          (error: Error) => error.message,
        )
        verdicts.push({ area: name, says, source, ...(failure !== undefined && { failure }) })
      }
    return verdicts
  })
