import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { violations } from './oracle'
import { type History, improvise, type Plant, repeat } from './run'
import { type Kind, type Schedule, schedule } from './schedule'
import { InProcess, OverTheSocket } from './stage'

export interface Findings {
  schedules: number
  differences: Finding[]
  violations: Finding[]
  /** decisions, answers by code and faults that struck: what the schedules went through */
  tally: Record<string, number>
}
export interface Choices {
  schedules: number
  seed: number
  /** default: all, most of them bookings */
  kinds?: readonly Kind[]
  plant?: Plant
  /** how long a step may take to come over the socket before the two ways count as different, real ms */
  patience?: number
}
export interface Finding {
  schedule: Schedule
  what: string
}

/**
 * So many schedules, each run in process and then, decision by decision, over the socket. A difference: answers, messages, final
 * documents or the steps themselves are not the same. A violation: what must always hold does not.
 */
export async function campaign({ schedules, seed, kinds, plant, patience }: Choices): Promise<Findings> {
  const folder = mkdtempSync(path.join(tmpdir(), 'simulation-'))
  const inProcess = await InProcess.open(folder)
  const overTheSocket = await OverTheSocket.open(folder)
  const findings: Findings = { schedules, differences: [], violations: [], tally: {} }
  try {
    for (const each of fc.sample(schedule(kinds), { numRuns: schedules, seed })) {
      const here = await improvise(inProcess, each, plant)
      for (const what of violations(each, here)) findings.violations.push({ schedule: each, what })
      count(findings.tally, here)
      const there = await repeat(overTheSocket, each, here.decisions, plant, patience).catch(
        (error: Error) => error.message,
      )
      const what = typeof there === 'string' ? there : difference(here, there)
      if (what) findings.differences.push({ schedule: each, what })
    }
  } finally {
    await inProcess.close()
    await overTheSocket.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return findings
}

function difference(here: History, there: History): string | undefined {
  const parts = ['entries', 'sent', 'final'] as const
  const part = parts.find((part) => JSON.stringify(here[part]) !== JSON.stringify(there[part]))
  return part && `${part}: ${JSON.stringify(here[part])} in process, ${JSON.stringify(there[part])} over the socket`
}

function count(tally: Record<string, number>, { entries, decisions }: History): void {
  const add = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1
  }
  for (const { told } of entries) add(told === 'crashed' ? 'crashed' : (told.error?.code ?? 'OK'))
  for (const { fault, key, picture } of decisions) {
    add('decisions')
    if (picture.some((stands) => stands.endsWith(' waits'))) add('while a write waited')
    if (fault) add(`fault ${fault}`)
    if (key === undefined) add('time passed')
  }
}

/** The line that a script can rely on. */
export const summary = ({ schedules, differences, violations }: Findings): string =>
  `simulate: schedules=${schedules} differences=${differences.length} violations=${violations.length}`
