import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { procedures } from '@shared/lifecycle/procedures'
import { type ClaimEvent, claimStanding, claimStates } from '@shared/points/claim-events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Applicant, hopefuls } from '../../../demo/year/applicants'
import { tenOf } from '../../../demo/year/calendar'
import { complaintCourses, denialCourses, openCourses } from '../../../demo/year/incidents'
import { sizes } from '../../../dev/year/size'
import { openWorld } from '../../world'
import { type Held, live } from './lived'

/** A spring of three stations, lived as the year is: what has to be there whatever the seed. */
let spring: Awaited<ReturnType<typeof live>>
beforeAll(async () => {
  spring = await live('spring', 1)
})
afterAll(() => rmSync(spring.dataDir, { recursive: true, force: true }))

/** How many documents there are of each value of a field. */
function counts(held: Held, collection: string, of: (doc: Held[string][number]) => unknown): Record<string, number> {
  const found: Record<string, number> = {}
  for (const doc of held[collection]!) found[String(of(doc))] = (found[String(of(doc))] ?? 0) + 1
  return found
}
const kinds = (...of: Parameters<typeof counts>) => Object.keys(counts(...of)).sort()

const stateOf = ({ events }: Held[string][number]) => claimStanding(events as ClaimEvent[]).state
const isCleared = ({ course }: Applicant) => course === 'cleared'

describe('a spring of three stations', () => {
  it('has appointments in every state, and services of every outcome', () => {
    const { held } = spring
    const stepOf = (doc: Held[string][number]) =>
      ['cancelledAt', 'completedAt', 'checkedInAt'].find((field) => doc[field] !== null) ?? 'booked'
    expect(kinds(held, 'bookings', stepOf)).toEqual(['booked', 'cancelledAt', 'completedAt'])
    expect(kinds(held, 'records', ({ confirmation }) => confirmation)).toEqual(['confirmed', 'denied', 'null'])
    const findings = counts(held, 'records', (doc) => (doc.confirmation === 'denied' ? doc.checkFinding : 'undisputed'))
    expect(Object.keys(findings).sort()).toEqual(['did-not-happen', 'null', 'stands', 'undisputed'])
    expect(findings.null! + findings.stands! + findings['did-not-happen']!).toBe(denialCourses.length)
  })

  it('has claims that wait, were verified and were refused; awards, deductions and what was taken back', () => {
    const { held } = spring
    expect(new Set(held.claims!.map(stateOf))).toEqual(new Set(claimStates))
    const entries = counts(held, 'ledger', ({ entry }) => (entry as { kind: string }).kind)
    expect(Object.keys(entries).sort()).toEqual(['award', 'deduction', 'reversal'])
    expect(kinds(held, 'proposals', ({ ended }) => (ended as { how: string } | null)?.how)).toEqual([
      'agreed',
      'declined',
      'undefined',
      'withdrawn',
    ])
    // what nobody has decided yet has not waited for months
    const open = held.proposals!.filter(({ ended }) => ended === null)
    const monthAgo = tenOf(sizes.spring.ends) - 31 * 86_400_000
    expect(open.filter(({ proposedAt }) => Number(proposedAt) < monthAgo)).toEqual([])
  })

  it('has complaints of every outcome, and one at each step on the way', () => {
    const { held } = spring
    expect(held.complaints).toHaveLength(complaintCourses.length + openCourses.length)
    expect(kinds(held, 'complaints', ({ decided }) => (decided as { finding: string } | null)?.finding)).toEqual([
      'not-upheld',
      'partly',
      'undefined',
      'upheld',
    ])
    const steps = held
      .complaints!.filter(({ decided }) => decided === null)
      .map(
        ({ heard, reply, toldAt, consent }) =>
          (heard && 'heard') || (reply && 'replied') || (toldAt && 'told') || (consent && 'asked') || 'filed',
      )
    expect(new Set(steps)).toEqual(new Set(openCourses.map(({ stays }) => stays)))
    expect(kinds(held, 'complaints', ({ consent }) => (consent as { agrees: boolean } | null)?.agrees)).toEqual(
      expect.arrayContaining(['false', 'true']),
    )
  })

  it('has appointments before which questions were answered: what was said, or that it is forgotten by now', () => {
    const asked = spring.held.bookings!.filter((each) => each.serviceId === 'growth-plan' && each.cancelledAt === null)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(({ intake }) => intake === undefined)).toEqual([])
  })

  it('has ratings, papers, notices, roles and claims of codes that are done and that wait', () => {
    const { held } = spring
    expect(kinds(held, 'ratings', ({ textState }) => textState)).toEqual(['doubtful', 'hidden', 'none', 'shown'])
    const papers = held.records!.flatMap(({ evidence }) => evidence as { inspection: { state: string } }[])
    expect(new Set(papers.map(({ inspection }) => inspection.state))).toEqual(new Set(['fine', 'unreadable']))
    expect(kinds(held, 'notices', ({ deliveredAt }) => deliveredAt === null)).toEqual(['false', 'true'])
    expect(kinds(held, 'outbox', ({ state }) => state)).toContain('sent')
    expect(kinds(held, 'roles', ({ activeFrom, revokedAt }) => activeFrom !== null && revokedAt === null)).toEqual([
      'false',
      'true',
    ])
    const claims = { cases: held.cases!.filter(({ procedure }) => procedure === 'code-claim') }
    expect(kinds(claims, 'cases', ({ state }) => state)).toEqual(['dismissed', 'doubted', 'lifted', 'review'])
  })

  it('has applications that ended in every way, and one at each step; stations that change, and that are heard', () => {
    const { held } = spring
    const states = (procedure: string) =>
      new Set(held.cases!.filter((each) => each.procedure === procedure).map(({ state }) => state))
    const { states: all } = procedures.find(({ id }) => id === 'station-entry')!
    expect(states('station-entry')).toEqual(new Set(['draft', ...all.map(({ id }) => id)]))
    expect(states('station-change')).toEqual(new Set(['verification', 'changed', 'withdrawn']))
    expect(states('station-cancellation')).toEqual(new Set(['hearing', 'kept']))
    expect(states('station-promise')).toEqual(new Set(['published', 'refused', 'review']))
    expect(held.candidates!.length).toBeGreaterThan(0)
    const happened = counts(held, 'lifecycle-events', ({ what }) => what)
    expect(happened.admitted).toBe(sizes.spring.stations.length + hopefuls.filter(isCleared).length)
    expect(happened.changed).toBe(1)
  })

  it('is the same again with the same seed', async () => {
    const again = await live('spring', 1)
    rmSync(again.dataDir, { recursive: true, force: true })
    for (const [collection, docs] of Object.entries(again.held))
      expect(docs, collection).toEqual(spring.held[collection])
  })

  it('goes on where it ends, for those who lived it', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'goes-on-'))
    cpSync(spring.dataDir, dataDir, { recursive: true })
    const world = await openWorld({ dataDir, now: 0 })
    try {
      expect(world.cloud.now()).toBeGreaterThanOrEqual(tenOf(sizes.spring.ends))
      expect(world.cloud.now()).toBeLessThan(tenOf(sizes.spring.ends) + 600_000)
      const queue = await world.must('city-1', 'points/queue', { limit: 100 })
      const waiting = spring.held.claims!.filter(({ waiting }) => waiting)
      expect(queue.items).toHaveLength(waiting.length)
      const [record] = waiting.map(({ recordId }) => String(recordId))
      const { files } = await world.must('city-1', 'evidence/links', {
        recordId: record!,
        requestId: 'looks-at-a-file',
      })
      expect((await fetch(files[0]!.url)).status).toBe(200)
    } finally {
      await world.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
