import { gridOn } from '@shared/booking/schedule'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId, type BookingId, type LaneId, type ServiceId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { sessionFor } from '../people'
import { change, stored } from '../stored'
import { carrierId, Hall } from './hall'

/** 转给别人 and 约个时间, over HTTP and at the same moment (B2, C1). */
let world: World
let hall: Hall
let carrier: CarrierDoc
let token: string
let day = 0
const [wang, li, sun] = ['wang', 'li', 'sun'].map((id) => asId<LaneId>(id)) as [LaneId, LaneId, LaneId]
const serviceId = asId<ServiceId>('advice')
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1])
  const [{ services }] = (await stored(world, 'carriers', { _id: carrierId })) as [CarrierDoc]
  const lanes = [wang, li, sun].map((id) => ({ id, kind: 'person' as const, name: `${id}老师` }))
  const offered = [{ ...services[0]!, id: serviceId, minutes: 30, capacity: 1, needs: [[wang, li, sun]] }]
  await change(world, 'carriers', { _id: carrierId }, { services: offered, lanes })
  carrier = (await stored(world, 'carriers', { _id: carrierId }))[0]!
  const personId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId })
  token = await sessionFor(world, personId)
  world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], 1)
})
afterAll(() => world?.close())

const date = () => addDays(beijingDate(world.cloud.now()), day)
const slotId = (time: string) => gridOn(carrier, serviceId, date()).find(({ id }) => id.endsWith(time))!.id
const handOver = (bookingId: BookingId, laneId: LaneId, requestId = key()) =>
  world.call(token, 'desk/handOver', { bookingId, laneId, requestId })
const laneOf = async (bookingId: BookingId) => {
  const { items } = await world.must(token, 'desk/today', { carrierId, date: date() })
  return items.find(({ id }) => id === bookingId)?.laneIds
}
async function sound() {
  const sheets = await stored(world, 'sheets', { carrierId, date: date() })
  expect(sheets.flatMap(sheetFaults)).toEqual([])
  return sheets.flatMap(({ held }) => held).length
}
const walkedIn = () =>
  hall.scene.booking({ carrierId, serviceId, start: hall.scene.now, end: hall.scene.now + 30 * 60_000, walkIn: true })

it('a booking is somebody else’s, once, however often it is sent, and its time stays', async () => {
  day++
  const [client] = await hall.clients(1)
  const { id } = await hall.booked(client!, slotId('0900'))
  const [had] = (await laneOf(id))!
  const to = [wang, li, sun].find((lane) => lane !== had)!
  const requestId = key()
  expect(outcomes(await Promise.all([1, 2].map(() => handOver(id, to, requestId))))).toEqual(['OK', 'OK'])
  expect([await laneOf(id), await sound()]).toEqual([[to], 1])
  expect(await stored(world, 'journal', { action: 'desk.handOver', resourceId: id })).toHaveLength(1)
  expect((await world.must(client!.token, 'booking/get', { bookingId: id })).slotId).toBe(slotId('0900'))
})

it('two to the same person at once: one of them; and nobody is booked across them', async () => {
  for (let round = 0; round < 6; round++) {
    day++
    const clients = await hall.clients(3)
    const [one, two] = await Promise.all([0, 1].map((nth) => hall.booked(clients[nth]!, slotId('0900'))))
    const taken = [...(await laneOf(one!.id))!, ...(await laneOf(two!.id))!]
    const free = [wang, li, sun].find((lane) => !taken.includes(lane))!
    const answers = await Promise.all([
      handOver(one!.id, free),
      handOver(two!.id, free),
      hall.book(clients[2]!, slotId('0900')),
    ])
    const handed = answers.slice(0, 2).map(codeOf)
    expect(handed.filter((code) => code === 'OK').length).toBeLessThanOrEqual(1)
    for (const code of handed) expect(['OK', 'LANE_REFUSED']).toContain(code)
    expect(await sound()).toBe(2 + (codeOf(answers[2]!) === 'OK' ? 1 : 0))
    expect(new Set([...(await laneOf(one!.id))!, ...(await laneOf(two!.id))!]).size).toBe(2)
  }
})

it('who walked in is with one person, who has nobody else until they are done', async () => {
  day = 0
  const [first, second] = [await walkedIn(), await walkedIn()]
  const answers = await Promise.all([handOver(first, wang), handOver(second, wang)])
  expect(outcomes(answers)).toEqual(['LANE_REFUSED', 'OK'])
  const [winner, loser] = codeOf(answers[0]!) === 'OK' ? [first, second] : [second, first]
  expect(await laneOf(winner)).toEqual([wang])
  expect(codeOf(await handOver(loser, asId('nobody')))).toBe('LANE_REFUSED')
  for (const path of ['desk/receive', 'desk/leave'] as const)
    await world.must(token, path, { bookingId: winner, requestId: key() })
  expect(codeOf(await handOver(loser, wang))).toBe('OK')
  expect([await laneOf(loser), await sound()]).toEqual([[wang], 0])
})

it('who cannot be served now is told to choose a time, once, and it counts for nothing', async () => {
  const [client] = await hall.clients(1)
  const { enterpriseId } = client!
  const bookingId = await hall.scene.booking({
    carrierId,
    serviceId,
    enterpriseId,
    start: hall.scene.now,
    walkIn: true,
  })
  const requestId = key()
  const answers = await Promise.all([1, 2].map(() => world.call(token, 'desk/askToBook', { bookingId, requestId })))
  expect(outcomes(answers)).toEqual(['OK', 'OK'])
  expect(codeOf(await world.call(token, 'desk/askToBook', { bookingId, requestId: key() }))).toBe('WRONG_STATE')
  expect(await world.must(client!.token, 'booking/get', { bookingId })).toMatchObject({
    ...{ state: 'cancelled', lateCancel: false, declined: '服务站现在轮不到' },
  })
  expect(await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` })).toMatchObject([
    { content: { step: 'unserved' } },
  ])
  // it can book as anybody can
  day = 1
  expect(codeOf(await hall.book(client!, slotId('1500')))).toBe('OK')
})
