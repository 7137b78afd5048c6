import { beijingDate } from '@shared/calendar/beijing'
import { asId, type BookingId, type EnterpriseId, type RowId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, codeOf, key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { stored } from '../stored'

/** What is taken off, by how many, once, and how it is taken back (G26 三(三)2). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const stationA = { carrierId: 'station-a' } as const
type Direct = { what?: 'missed-appointment' | 'late-arrival' | 'broken-promise' | 'other'; itemId?: string }
const said = { reason: '没有做到承诺', proof: '没有回电的记录' }
const deduct = (bookingId: BookingId, { what = 'broken-promise', itemId = 'K-02' }: Direct = {}, as = 'city-1') =>
  world.call(as, 'deduction/propose', { ...stationA, bookingId, what, itemId, ...said, requestId: key() })
const decide = (complaintId: string, itemId = 'K-01') =>
  world.call('city-2', 'complaint/decide', {
    complaintId,
    finding: 'upheld',
    reason: '属实',
    deduct: { itemId, ...said },
    requestId: key(),
  })
const agree = (proposalId: string, as = 'city-2') => world.call(as, 'deduction/agree', { proposalId, requestId: key() })
const openOf = async (enterpriseId: EnterpriseId) =>
  (await stored(world, 'proposals', { enterpriseId, open: true }))[0]!
/** The station answers what was proposed, and another agrees. */
async function settled(enterpriseId: EnterpriseId, proposing: Answer): Promise<Answer> {
  if (!proposing.ok) return proposing
  const { _id: proposalId, complaintId } = await openOf(enterpriseId)
  await scene.answered(proposalId)
  return agree(proposalId, complaintId ? 'city-1' : 'city-2')
}
const reverse = (rowId: RowId, as = 'city-2') =>
  world.call(as, 'points/reverse', { ...stationA, rowId, reason: '查明不是这家站的责任', requestId: key() })
const hour = 3_600_000
const reasonOf = (answer: Answer) => (answer.ok ? 'OK' : (answer.error as { data?: { reason?: string } }).data?.reason)

describe('one fact, one deduction, by whichever two ways it is reported', () => {
  const ways: Record<string, (enterpriseId: EnterpriseId) => Promise<Answer>> = {
    'a booking': async (enterpriseId) => deduct(await scene.pastBooking({ enterpriseId })),
    'a complaint with its booking': async (enterpriseId) => {
      const bookingId = await scene.pastBooking({ enterpriseId })
      return decide(await scene.heardComplaint({ enterpriseId, bookingId, ground: 'missed-appointment' }))
    },
    'a complaint without a booking': async (enterpriseId) => decide(await scene.heardComplaint({ enterpriseId })),
    'a booking that was served': async (enterpriseId) => {
      const bookingId = await scene.pastBooking({ enterpriseId, checkedInAt: scene.now, completedAt: scene.now })
      await scene.record({ enterpriseId, bookingId })
      return deduct(bookingId, { what: 'late-arrival' })
    },
  }
  const pairs = Object.keys(ways).flatMap((first) => Object.keys(ways).map((second) => [first, second] as const))
  it.each(pairs)('%s, then %s', async (first, second) => {
    const enterpriseId = fresh<EnterpriseId>('e')
    const proposing = await ways[first]!(enterpriseId)
    expect(codeOf(proposing)).toBe('OK')
    expect(reasonOf(await ways[second]!(enterpriseId))).toBe('ALREADY_PROPOSED')
    expect(await stored(world, 'ledger', { 'entry.enterpriseId': enterpriseId })).toEqual([])
    expect(codeOf(await settled(enterpriseId, proposing))).toBe('OK')
    expect(codeOf(await ways[second]!(enterpriseId))).toBe('DEDUCTION_EXISTS')
    expect(await stored(world, 'ledger', { 'entry.enterpriseId': enterpriseId })).toHaveLength(1)
  })

  it('on another day it is another fact', async () => {
    const enterpriseId = fresh<EnterpriseId>('e')
    expect(codeOf(await deduct(await scene.pastBooking({ enterpriseId })))).toBe('OK')
    expect(codeOf(await deduct(await scene.pastBooking({ enterpriseId, start: scene.now - 26 * hour })))).toBe('OK')
    expect(await stored(world, 'proposals', { enterpriseId })).toHaveLength(2)
  })
})

describe('what cannot have happened', () => {
  const refusals: [string, () => Promise<BookingId>, Direct, string][] = [
    ['before its time', () => scene.booking(), {}, 'NOT_YET'],
    ['of a booking that was cancelled', () => scene.pastBooking({ cancelledAt: 1 }), {}, 'DID_NOT_STAND'],
    [
      'as missed where the enterprise was received',
      () => scene.pastBooking({ checkedInAt: scene.now - hour }),
      { what: 'missed-appointment' },
      'HAD_ARRIVED',
    ],
    ['without a complaint, for a found complaint', () => scene.pastBooking(), { itemId: 'K-01' }, 'COMPLAINT_NEEDED'],
  ]
  it.each(refusals)('%s', async (_, booking, said, reason) => {
    expect(reasonOf(await deduct(await booking(), said))).toBe(reason)
  })
  it('by a complaint neither', async () => {
    const of = async (bookingId: BookingId) =>
      decide(await scene.heardComplaint({ bookingId, ground: 'missed-appointment', enterpriseId: fresh('e') }))
    expect(reasonOf(await of(await scene.booking()))).toBe('NOT_YET')
    expect(reasonOf(await of(await scene.pastBooking({ cancelledAt: 1 })))).toBe('DID_NOT_STAND')
    expect(reasonOf(await of(await scene.pastBooking({ checkedInAt: 1 })))).toBe('HAD_ARRIVED')
  })
})

describe('taken back', () => {
  it('by a new row; the station, the standing and the complainant are told', async () => {
    const enterpriseId = scene.a
    const complaintId = await scene.heardComplaint({ enterpriseId, filedAt: scene.now - 50 * hour })
    const before = await world.must('manager-a', 'points/standing', stationA)
    await decide(complaintId)
    expect(await world.must('manager-a', 'points/standing', stationA)).toEqual(before)
    await scene.agreedFor(complaintId)
    const [entry] = await stored(world, 'ledger', { complaintId })
    const after = await world.must('manager-a', 'points/standing', stationA)
    expect(after.deducted).toBeGreaterThan(before.deducted)
    for (const as of ['city-1', 'city-2']) expect(codeOf(await reverse(entry!.rowId, as))).toBe('SECOND_PERSON_NEEDED')

    expect(await reverse(entry!.rowId, 'city-admin')).toMatchObject({
      ok: true,
      value: { kind: 'reversal', amount: 300 },
    })
    expect(await world.must('manager-a', 'points/standing', stationA)).toEqual(before)
    expect(codeOf(await reverse(entry!.rowId, 'city-admin'))).toBe('WRONG_STATE')
    const { consequence } = await world.must('enterprise-a', 'complaint/get', { complaintId })
    expect(consequence).toMatchObject({ amount: -300, reversed: true })
    const { items } = await world.must('manager-a', 'inbox/list')
    expect(items[0]!.title).toContain('扣的 3 分撤回了')
    const rows = (await world.must('city-1', 'points/ledger', stationA)).items
    const reversal = rows.find(({ kind }) => kind === 'reversal')!
    expect(codeOf(await reverse(asId(reversal.id), 'city-admin'))).toBe('WRONG_STATE')
  })
})

describe('the station reads its ledger', () => {
  it('by days, in an order that joins nothing, and of a secret complaint neither day nor appointment (T4)', async () => {
    const bookingId = await scene.pastBooking({ enterpriseId: scene.a, start: scene.now - 80 * hour })
    const about = { bookingId, enterpriseId: scene.a, ground: 'missed-appointment' } as const
    const ago = (hours: number) => ({ happenedOn: beijingDate(scene.now - hours * hour) })
    const [secretId, openId] = [
      await scene.heardComplaint({ ...about, ...ago(80) }),
      await scene.heardComplaint({ secretFromStation: false, ...ago(105) }),
    ]
    for (const complaintId of [secretId, openId]) {
      expect(codeOf(await decide(complaintId))).toBe('OK')
      await scene.agreedFor(complaintId)
    }
    const [secret, open] = [
      (await stored(world, 'ledger', { complaintId: secretId }))[0]!,
      (await stored(world, 'ledger', { complaintId: openId }))[0]!,
    ]
    await reverse(secret.rowId, 'city-admin')
    const rows = (await world.must('manager-a', 'points/ledger', { ...stationA, limit: 100 })).items
    const told = rows.filter(({ date }) => date === null)
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['deduction', 'reversal']))
    for (const row of told) expect(row).toMatchObject({ recordId: null, cycleYear: 2026 })
    expect(rows.find(({ id }) => id === open.rowId)!.date).toBe(open.serviceOn)
    expect(new Set(rows.map(({ decidedAt }) => decidedAt))).toEqual(new Set([null]))
    const text = JSON.stringify(rows)
    for (const word of [bookingId, secret._id, secretId, secret.serviceOn]) expect(text).not.toContain(word)
    // within a day by an id that says nothing, whatever the order of the decisions was
    const places = rows.map(({ decidedOn, id }) => `${decidedOn} ${id}`)
    expect(places).toEqual(places.toSorted().reverse())

    const officers = (await world.must('city-1', 'points/ledger', { ...stationA, limit: 100 })).items
    expect(officers.find(({ id }) => id === secret.rowId)).toMatchObject({ date: secret.serviceOn })
    const times = officers.map(({ decidedAt }) => decidedAt!)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })

  it('nobody can work out what a row is called from what a station knows', async () => {
    const [one, other] = [await scene.deduction(), await scene.deduction()]
    expect(one.rowId).not.toBe(other.rowId)
    const { hashId } = await import('../../../cloudfunctions/platform/secrets')
    expect(one.rowId).not.toBe(`l_${hashId('ledger', one.entryId)}`)
  })
})

it('who decides sees the station’s other deductions around that day, and the bookings they have no tie to', async () => {
  const start = scene.now - 20 * 24 * hour
  const { rowId } = await scene.deduction({ start: start - 6 * 24 * hour })
  const [far, near] = [await scene.deduction({ start: start - 9 * 24 * hour }), await scene.pastBooking({ start })]
  const tiedId = await scene.pastBooking({ start, personId: scene.person('city-2') })
  const [booking] = await stored(world, 'bookings', { _id: near })
  const ask = (as: string) => world.must(as, 'points/appointments', { ...stationA, date: booking!.date })
  const { items, around, withheld } = await ask('city-1')
  expect(around.map(({ id }) => id)).toContain(rowId)
  expect(around.map(({ id }) => id)).not.toContain(far.rowId)
  expect([items.map(({ bookingId }) => bookingId).sort(), withheld]).toEqual([[near, tiedId].sort(), 0])
  const tied = await ask('city-2')
  expect([tied.items.map(({ bookingId }) => bookingId), tied.withheld]).toEqual([[near], 1])
})
