import { beijingDate } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { cycleOfYear, stationCycle } from '@shared/points/cycle'
import { sampleTable } from '@shared/points/sample-table'
import { standing } from '@shared/points/standing'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerDoc } from '../../../cloudfunctions/store/ledger'
import { openWorld, type World } from '../../world'
import { putAll, stored } from '../stored'
import { awardDoc, chainOf, deductionDoc, reversalDoc } from './entries'

const stationA = { carrierId: 'station-a' }
const cycle2026 = cycleOfYear(2026, defaultReadings.g26PublishedOn, stationCycle)
const cycle2027 = cycleOfYear(2027, defaultReadings.g26PublishedOn, stationCycle)

/** What the engine says of everything that lies in the ledger, in the form of the answer. */
async function expected(world: World, cycle: typeof cycle2026) {
  const entries = (await stored(world, 'ledger', stationA)).map(({ entry }) => entry)
  const [admitted] = await stored(world, 'lifecycle-events', { 'subject.carrierId': 'station-a' })
  const facts = { entries, tables: [sampleTable], cycle, admittedOn: admitted!.effectiveOn }
  const { raw, deducted, total, passed, otherReadings } = standing(facts, defaultReadings)
  const others = otherReadings.map(({ total, passed, basis }) => ({ name: basis.reading, total, passed }))
  return { raw, deducted, total, passed, otherReadings: others.map((other) => expect.objectContaining(other)) }
}

describe('a ledger of more entries than a read gives at once', () => {
  // the deductions are the oldest and the newest, on both ends of whatever order is read
  const first = localDate('2026-03-20')
  const last = localDate('2026-09-29')
  const docs: LedgerDoc[] = [
    ...Array.from({ length: 5 }, (_, n) => deductionDoc(n, first)),
    ...Array.from({ length: 1000 }, (_, n) => awardDoc(n, addDays(first, 1 + (n % 190)))),
    ...Array.from({ length: 5 }, (_, n) => deductionDoc(5 + n, last)),
  ]
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await putAll(world, 'ledger', chainOf(docs))
  })
  afterAll(() => world.close())

  it('adds all of it up, the deductions too', async () => {
    const answer = await world.must('manager-a', 'points/standing', stationA)
    expect(answer).toMatchObject(await expected(world, cycle2026))
    expect(answer.total).toBeLessThan(answer.ceiling ?? 0)
    expect(answer.deducted).toBeGreaterThan(0)
  })

  it('is paged out to its last row, each once, the latest first', async () => {
    const seen: { id: string; decidedOn: string; decidedAt: number | null }[] = []
    for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
      const page = await world.must('manager-a', 'points/ledger', {
        ...stationA,
        limit: 100,
        ...(cursor && { cursor }),
      })
      seen.push(...page.items)
      if (page.next === null) break
      cursor = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(docs.length)
    const days = docs.map(({ decidedAt }) => beijingDate(decidedAt)).sort()
    expect(seen.map(({ decidedOn }) => decidedOn)).toEqual(days.reverse())
    expect(new Set(seen.map(({ decidedAt }) => decidedAt))).toEqual(new Set([null]))
  })
})

describe('what was done before a cycle and decided in it', () => {
  const late = awardDoc(1, localDate('2026-09-29'), 10)
  const undone = awardDoc(2, localDate('2026-09-20'), 1)
  const own = awardDoc(3, localDate('2026-10-05'), 1)
  let world: World
  beforeAll(async () => {
    world = await openWorld({ now: Date.parse('2026-10-12T09:00:00+08:00') })
    const docs = [late, undone, own, reversalDoc(undone, localDate('2026-10-10'))]
    await putAll(world, 'ledger', chainOf(docs))
  })
  afterAll(() => world.close())

  it('is in the readings that count by the day of the claim or of the decision', async () => {
    const answer = await world.must('manager-a', 'points/standing', stationA)
    expect(answer).toMatchObject(await expected(world, cycle2027))
    expect(answer.otherReadings).toHaveLength(2)
  })

  it('a reversal shows what it takes back, also when that is on another page', async () => {
    const { items, next } = await world.must('manager-a', 'points/ledger', { ...stationA, limit: 1 })
    const [all] = [await world.must('manager-a', 'points/ledger', stationA)]
    const original = all.items.find(({ date, kind }) => date === '2026-09-20' && kind === 'award')!
    expect(next).not.toBeNull()
    expect(items).toMatchObject([{ kind: 'reversal', itemId: original.itemId, amount: -original.amount }])
  })
})
