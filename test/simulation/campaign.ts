import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { type Domain, domains } from './domains'
import { violations } from './oracle'
import { type History, improvise, type Plant, repeat } from './run'
import { type Kind, type Schedule, schedule } from './schedule'
import { InProcess, OverTheSocket } from './stage'
import { Strength } from './strength'

export interface Findings {
  /** that have been run */
  schedules: number
  differences: Finding[]
  violations: Finding[]
  /** decisions, answers by code and faults that struck: what the schedules went through */
  tally: Record<string, number>
}
export interface Finding {
  schedule: Schedule
  what: string
}
export interface Choices {
  schedules: number
  seed: number
  domain?: Domain
  plant?: Plant
  /** how long a step may take to come over the socket before the two ways count as different, real ms */
  patience?: number
  /** where an earlier run of the same campaign stopped */
  from?: Findings
  /** sees the findings after every schedule */
  onSchedule?: (findings: Findings) => void
}

/** Under what the tally has how often a kind of call was answered with what it asked for. */
export const done = (kind: Kind) => `done: ${kind}`

export const nothingYet = (): Findings => ({ schedules: 0, differences: [], violations: [], tally: {} })

/**
 * So many schedules, each run in process and, where the domain says so, decision by decision over the socket. A difference:
 * answers, messages, final documents or the steps themselves are not the same. A violation: what must always hold does not.
 * Throws where the schedules come to nothing any more, so that their promises are kept by nobody doing anything (`Strength`).
 */
export async function campaign(choices: Choices): Promise<Findings> {
  const { schedules, seed, domain = domains.all as Domain, plant, patience, from = nothingYet(), onSchedule } = choices
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'simulation-'))
  const inProcess = await InProcess.open(folder)
  const overTheSocket = domain.socket ? await OverTheSocket.open(folder) : null
  const findings = structuredClone(from)
  const strength = new Strength(findings)
  try {
    for (const each of fc
      .sample(schedule(domain.kinds, domain.themes), { numRuns: schedules, seed })
      .slice(from.schedules)) {
      const here = await improvise(inProcess, each, plant)
      for (const what of violations(each, here, domain.promises)) findings.violations.push({ schedule: each, what })
      const what =
        overTheSocket && (await compare(here, () => repeat(overTheSocket, each, here.decisions, plant, patience)))
      if (what) findings.differences.push({ schedule: each, what })
      count(findings.tally, each, here)
      findings.schedules++
      strength.note(findings)
      onSchedule?.(findings)
    }
  } finally {
    await inProcess.close()
    await overTheSocket?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return findings
}

async function compare(here: History, again: () => Promise<History>): Promise<string | undefined> {
  const there = await again().catch((error: Error) => error.message)
  return typeof there === 'string' ? there : difference(here, there)
}

function difference(here: History, there: History): string | undefined {
  const parts = ['entries', 'sent', 'final'] as const
  const part = parts.find((part) => JSON.stringify(here[part]) !== JSON.stringify(there[part]))
  return part && `${part}: ${JSON.stringify(here[part])} in process, ${JSON.stringify(there[part])} over the socket`
}

/** What was done, by kind of call, is told in small letters, as what befell it is. */
function count(tally: Record<string, number>, { calls }: Schedule, { entries, decisions }: History): void {
  const add = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1
  }
  for (const { call, told } of entries) {
    add(told === 'crashed' ? 'crashed' : (told.error?.code ?? 'OK'))
    if (told !== 'crashed' && told.ok) add(done(calls[call]!.kind))
  }
  for (const { fault, key, picture } of decisions) {
    add('decisions')
    if (picture.some((stands) => stands.endsWith(' waits'))) add('while a write waited')
    if (fault) add(`fault ${fault}`)
    if (key === undefined) add('time passed')
  }
}

/** The line that a script can rely on; differences where two ways were compared. */
export const summary = (name: string, { socket }: Domain, { schedules, differences, violations }: Findings): string =>
  [
    `simulate ${name}: schedules=${schedules}`,
    ...(socket ? [`differences=${differences.length}`] : []),
    `violations=${violations.length}`,
  ].join(' ')
