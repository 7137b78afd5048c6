import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { put, stored } from '../stored'

/** A table that leaves a deduction between two figures: who proposes chooses, and everybody concerned reads what and why. */
let world: World
let scene: Scene
const itemId = asId<ItemId>('K-02')
const range = { kind: 'range', from: 100, to: 300, step: 50 } as const
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  const effectiveFrom = addDays(beijingDate(scene.now), -60)
  const deductions = sampleTable.deductions.map((item) => (item.id === itemId ? { ...item, amount: range } : item))
  const table = { ...sampleTable, version: 'ranged', effectiveFrom, deductions }
  await put(world, 'table-versions', { _id: versionIdOf(table), table })
  await put(world, 'table-lines', { _id: table.kind, versionIds: [versionIdOf(table)] })
})
afterAll(() => world.close())

const chosen = { points: 250, why: '一个月里第二次，提醒过' }
const said = { what: 'broken-promise', itemId, reason: '没有做到承诺', proof: '没有回电的记录' } as const

describe('a deduction between two figures', () => {
  it('says its range to who proposes it, and is refused without a choice, beyond it, and between its steps', async () => {
    const { deductions } = await world.must('city-1', 'points/items', { carrierId: 'station-a' })
    expect(deductions.find(({ id }) => id === itemId)).toMatchObject({ range: { from: 100, to: 300, step: 50 } })
    const bookingId = await scene.pastBooking({ enterpriseId: fresh<EnterpriseId>('e') })
    const propose = async (own: object) => {
      const input = { carrierId: 'station-a', bookingId, ...said, ...own, requestId: key() }
      const answer = await world.raw('city-1', 'deduction/propose', input)
      return answer.ok ? 'OK' : ((answer.error as { data?: { reason?: string } }).data?.reason ?? codeOf(answer))
    }
    expect(await propose({})).toBe('CHOICE_MISSING')
    for (const points of [50, 350, 225])
      expect(await propose({ chosen: { ...chosen, points } })).toBe('CHOICE_OUT_OF_RANGE')
    expect(await propose({ chosen: { ...chosen, why: '' } })).toBe('BAD_INPUT')
    expect(await propose({ chosen })).toBe('OK')
  })

  it('is told to the station and to the second person with what was chosen and why, and is that in the ledger', async () => {
    const enterpriseId = fresh<EnterpriseId>('e')
    const bookingId = await scene.pastBooking({ enterpriseId })
    const input = { carrierId: 'station-a', bookingId, ...said, chosen, requestId: key() }
    const { proposalId } = await world.must('city-1', 'deduction/propose', input)
    const shown = { amount: 250, chosen: { from: 100, to: 300, why: chosen.why } }
    expect(await world.must('manager-a', 'deduction/get', { proposalId })).toMatchObject(shown)
    const { items } = await world.must('city-2', 'deduction/proposals', { limit: 100 })
    expect(items.find(({ id }) => id === proposalId)).toMatchObject(shown)
    await scene.answered(proposalId)
    await world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
    const [entry] = await stored(world, 'ledger', { 'entry.enterpriseId': enterpriseId })
    expect(entry!.entry).toMatchObject({ amount: 250, facts: { chosen: 250 } })
  })

  it('may follow from a complaint in the same way', async () => {
    const complaintId = await scene.heardComplaint({ enterpriseId: fresh<EnterpriseId>('e') })
    const { what: _, ...deduct } = said
    const finding = { complaintId, finding: 'upheld', reason: '属实', deduct: { ...deduct, chosen } } as const
    await world.must('city-1', 'complaint/decide', { ...finding, requestId: key() })
    expect(await stored(world, 'proposals', { complaintId })).toMatchObject([{ amount: 250, chosen }])
  })
})
