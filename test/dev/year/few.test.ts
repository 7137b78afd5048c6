import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingCourses } from '../../../demo/year/settings'
import { afterThat, nextCycle } from '../../../demo/year/tables'
import { live } from './lived'

/** A whole year of three stations: what only its end brings, and what two people of the city change on the way. */
let year: Awaited<ReturnType<typeof live>>
beforeAll(async () => {
  year = await live('few', 1)
})
afterAll(() => rmSync(year.dataDir, { recursive: true, force: true }))

type Doc = Record<string, unknown>
const of = (collection: string): Doc[] => year.held[collection]!
const happened = (what: string) => of('lifecycle-events').filter((event) => event.what === what)

describe('a whole year of few stations', () => {
  it('has a list that is published with a signed head, and a draft for the one that was held back', () => {
    const lists = of('points-lists') as { state: string; stationIds: string[]; heldBack: Doc[]; head: Doc | null }[]
    expect(lists).toHaveLength(2)
    const [published, draft] = (['published', 'draft'] as const).map((state) =>
      lists.find((each) => each.state === state),
    )
    expect([published?.stationIds.length, draft?.stationIds.length]).toEqual([2, 1])
    expect(published?.heldBack).toMatchObject([{ carrierId: draft?.stationIds[0] }])
    expect(published?.head).toMatchObject({ signature: expect.any(String), publicKey: expect.any(String) })
    expect(of('ledger-days').length).toBeGreaterThan(200)
    expect(happened('recognised')).toHaveLength(2)
    expect(of('certificates').length).toBeGreaterThan(0)
  })

  it('has a station that loses what the list gave it, by two people, and may not apply for two years', () => {
    const [cancelled] = happened('cancelled') as { subject: { carrierId: string }; byId: string; caseId: string }[]
    const found = of('cases').find(({ _id }) => _id === cancelled?.caseId) as { openedById: string; state: string }
    expect(found.state).toBe('cancelled')
    expect(found.openedById).not.toBe(cancelled?.byId)
    const recognised = happened('recognised').map(({ subject }) => (subject as { carrierId: string }).carrierId)
    expect(recognised).toContain(cancelled?.subject.carrierId)
  })

  it('has settings that two people changed, one that they did not agree on, one that was taken back, and one that waits', () => {
    const [city] = of('settings') as { changes: { key: string; proposedById: string; approvedById: string }[] }[]
    const agreed = settingCourses.filter(({ ends }) => ends === 'agreed')
    expect(city?.changes.map(({ key }) => key)).toEqual(agreed.map(({ key }) => key))
    for (const { proposedById, approvedById } of city!.changes) expect(proposedById).not.toBe(approvedById)
    const ends = of('setting-proposals').map(({ ended }) => (ended as { how: string } | null)?.how)
    expect(new Set(ends)).toEqual(new Set(['agreed', 'declined', 'withdrawn', undefined]))
  })

  it('has tables that were brought: one in use, one with errors, one that waits for a person and one for a mapping', () => {
    const versions = of('table-versions').map(({ table }) => (table as { version: string }).version)
    expect(versions).toEqual([nextCycle.version])
    const drafts = of('table-drafts') as { state: string; table: { version: string } | null }[]
    expect(drafts.map(({ state, table }) => [state, table?.version ?? null])).toEqual(
      expect.arrayContaining([
        ['broken', null],
        ['approved', nextCycle.version],
        ['proposed', afterThat.version],
      ]),
    )
    expect(drafts.filter(({ state }) => state === 'read')).toHaveLength(1)
  })
})
