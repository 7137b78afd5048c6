import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Contended } from '../../cloudfunctions/platform/documents'
import { campaign, done, type Findings, summary } from './campaign'
import { domains } from './domains'
import { promises } from './oracle'
import { Progress } from './progress'
import type { Plant } from './run'
import { kinds } from './schedule'

const SEED = 20261121
const SCHEDULES = 300
const { all, ...parts } = domains
/** What comes after something else of the same schedule: few come to it, and those that do are in the other kinds as well. */
const followers = ['check the first', 'take back the first']

describe('the domains of the campaigns', () => {
  it('leave no kind of call and no promise out', () => {
    const named = Object.values(parts)
    expect(new Set<string>(named.flatMap((domain) => [...domain.kinds]))).toEqual(new Set(kinds))
    expect(new Set<string>(named.flatMap((domain) => [...domain.promises]))).toEqual(new Set(Object.keys(promises)))
    expect(new Set<string>(all.promises)).toEqual(new Set(Object.keys(promises)))
  })

  it.each(Object.entries(parts))(`%s: ${SCHEDULES} schedules in process keep every promise`, async (name, domain) => {
    const findings = await campaign({ schedules: SCHEDULES, seed: SEED, domain })
    expect(findings.violations).toEqual([])
    expect(summary(name, domain, findings)).toBe(`simulate ${name}: schedules=${SCHEDULES} violations=0`)
    const refused = name === 'booking' ? ['SLOT_FULL', 'LIMIT_REACHED', 'PLAN_REFUSED', 'WAIT_OVER'] : []
    expect(refused.filter((code) => !findings.tally[code])).toEqual([])
    for (const event of ['OK', 'crashed', 'fault lost', 'fault crash'])
      expect([event, (findings.tally[event] ?? 0) > 10]).toEqual([event, true])
    // what is refused each time keeps its promises by nobody doing anything
    const idle = new Set<string>(domain.kinds.filter((kind) => !findings.tally[done(kind)]))
    expect([...idle].filter((kind) => !followers.includes(kind))).toEqual([])
  })
})

describe('a campaign whose calls come to nothing', () => {
  it('ends, and says what they were told', async () => {
    const closed: Plant = (documents) => ({
      ...documents,
      transaction: () => Promise.reject(new Contended('somebody holds everything')),
    })
    const all = campaign({ schedules: SCHEDULES, seed: SEED, domain: domains.points, plant: closed })
    await expect(all).rejects.toThrow(
      /^of \d+ attempts in the 100 schedules up to 100, \d+ got an answer: .*"BUSY":\d{3}/,
    )
  })
})

describe('an interrupted campaign', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'progress-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const choices = { schedules: 12, seed: SEED, domain: domains.messages }

  it('goes on where it was written down, and ends with the findings of one that never stopped', async () => {
    const progress = Progress.of(folder, 'messages', choices.schedules, SEED)
    expect(progress.read()).toBeUndefined()
    const stopped = new Error('stopped')
    const onSchedule = (findings: Findings) => {
      progress.write(findings)
      if (findings.schedules === 5) throw stopped
    }
    await expect(campaign({ ...choices, onSchedule })).rejects.toBe(stopped)
    let ran = 0
    const rest = await campaign({ ...choices, from: progress.read(), onSchedule: () => ran++ })
    expect(ran).toBe(7)
    expect(rest).toEqual(await campaign(choices))
    progress.forget()
    expect(progress.read()).toBeUndefined()
  })
})
