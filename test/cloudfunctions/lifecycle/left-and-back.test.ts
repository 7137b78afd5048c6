import { decodeParts } from '@shared/directory/snapshot/decode'
import { asId, type BookingId, type CarrierId, type EnterpriseId, type SlotId } from '@shared/ids'
import { beforeAll, describe, expect, it } from 'vitest'
import { organisationId, subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { event, recognised } from '../../shared/lifecycle/events'
import { codeOf, key, type World } from '../../world'
import { makeDue } from '../due'
import type { Scene } from '../scene'
import { put, putAll, stored } from '../stored'
import { aInHaidian, inTown, june } from './in-town'
import { goodForm } from './scene'
import type { Steps } from './steps'

/** A station that has left: what its page, the directory and its bookings say; and when it is admitted again. */
const stationA = asId<CarrierId>('station-a')

describe('a station that was cancelled', () => {
  let world: World
  let scene: Scene
  let steps: Steps
  let slotId: SlotId
  let bookingId: BookingId
  inTown((town) => {
    ;({ world, scene, steps } = town)
  }, june)
  const page = () => world.must(null, 'directory/carrier', { carrierId: stationA })
  const slots = async () => {
    const [service] = (await page()).carrier.services
    return (await world.must(null, 'booking/slots', { carrierId: stationA, serviceId: service!.id })).days
  }
  const book = (as: string, of: SlotId, enterpriseId = scene.a) =>
    world.call(as, 'booking/book', { slotId: of, enterpriseId, note: '', requestId: key() })
  const named = async () => {
    const at = (await page()).carrier.location
    const { carriers } = await world.must(null, 'directory/nearest', { at: { lng: at.lng, lat: at.lat }, limit: 20 })
    return carriers.map(({ id }) => id)
  }
  async function tick() {
    await makeDue(world, 'encode-directory')
    await world.cloud.runTimer('jobs', 'tick')
    const { parts, version } = await world.must(null, 'directory/snapshot', {})
    return JSON.stringify(decodeParts(parts, version).rows)
  }
  const reason = '三次现场都关门，联系人是王先生'

  beforeAll(async () => {
    const free = (await slots()).flatMap((day) => day.slots).filter(({ seatsLeft }) => seatsLeft > 0)
    slotId = free.at(-1)!.slotId
    bookingId = (
      await world.must('enterprise-a', 'booking/book', {
        slotId: free[0]!.slotId,
        enterpriseId: scene.a,
        note: '',
        requestId: key(),
      })
    ).id
    const [booked] = await stored(world, 'bookings', { _id: bookingId })
    const many = Array.from({ length: 120 }, (_, nth) => ({
      ...booked!,
      ...{ _id: asId<BookingId>(`b_many_${nth}`), enterpriseId: asId<EnterpriseId>('many') },
      ...{ start: booked!.start + (nth % 7), cancelledAt: nth < 10 ? scene.now : null },
    }))
    await putAll(world, 'bookings', many)
    expect(await named()).toContain(stationA)
    expect(await tick()).toContain(stationA)
    expect(await page()).toMatchObject({ left: null, standings: [{ to: null, ended: null }] })
    const form = { ground: '其他不符合要求的情形', account: '长期关门' }
    const caseId = await steps.begin('city-1', 'station-cancellation', stationA, form)
    await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
    await steps.must('manager-a', caseId, 'answer', { reason: '在装修' })
    await steps.must('city-2', caseId, 'cancel', { reason, conditions: [{ conditionId: 'other', holds: true }] })
  })

  it('its page stays and says so: with the day and the sentence, never why and by whom', async () => {
    const found = await page()
    expect(found.left).toMatchObject({ on: '2026-06-01', what: 'cancelled', basis: { kind: 'reading' } })
    expect(found.standings).toMatchObject([{ to: '2026-05-31', ended: { what: 'cancelled', on: '2026-06-01' } }])
    expect(found.promised).toEqual([])
    expect(JSON.stringify(found)).not.toMatch(/王先生|关门|byId|caseId/)
  })
  it('nothing that finds stations finds it; others are offered in its place', async () => {
    expect(await named()).not.toContain(stationA)
    expect((await named()).length).toBeGreaterThan(0)
    expect(await tick()).not.toContain(`"${stationA}"`)
    const { carriers } = await world.must(null, 'directory/glance', { carrierIds: [stationA] })
    expect(carriers).toMatchObject([{ id: stationA, booking: null }])
  })
  it('no new booking is made, by whatever link; the reason is said', async () => {
    expect(codeOf(await book('enterprise-a', slotId))).toBe('CARRIER_LEFT')
    const days = await slots()
    expect(days.length).toBeGreaterThan(0)
    for (const day of days) expect(day).toMatchObject({ closed: '已经退出，不再接受预约', slots: [] })
  })
  it('who is to come is told so, once, with a way to the booking; who has cancelled is not', async () => {
    const told = async (enterpriseId = scene.a) =>
      (await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` })).filter(
        ({ content }) => content.kind === 'booking' && content.step === 'left',
      )
    for (let run = 0; run < 3; run++) await tick()
    expect(await told()).toMatchObject([{ opens: { screen: 'ticket', parameters: { bookingId } } }])
    const [message] = await told()
    expect(await told(asId<EnterpriseId>('many'))).toHaveLength(110)
    expect(JSON.stringify(message)).not.toMatch(/王先生|关门/)
    expect(await stored(world, 'carriers', { leftUntold: true })).toEqual([])
  })
  it('what was booked stands, and may be cancelled', async () => {
    expect(await world.must('enterprise-a', 'booking/get', { bookingId })).toMatchObject({ state: 'booked' })
    const cancelled = await world.must('enterprise-a', 'booking/cancel', { bookingId, requestId: key() })
    expect(cancelled).toMatchObject({ state: 'cancelled' })
  })
})

describe('an organisation that is admitted again', () => {
  let world: World
  let scene: Scene
  let steps: Steps
  const old = asId<CarrierId>('station-old')
  inTown(async (town) => {
    ;({ world, scene, steps } = town)
    await aInHaidian(town)
    const [{ creditCode } = { creditCode: '' }] = await stored(world, 'enterprises', { _id: scene.a })
    const [page] = await stored(world, 'carriers', { _id: stationA })
    const earlier = { name: '原来的名字（示例）', address: '朝阳区旧路 1 号', phone: '010-0000-1111' }
    const rest = { place: null, operatorCode: creditCode, ratings: { count: 6, stars: 24, through: null } }
    await put(world, 'carriers', {
      ...page!,
      _id: old,
      id: old,
      district: 'chaoyang',
      ...earlier,
      ...rest,
      formerNames: [],
    })
    const subject = { organisationId: organisationId(creditCode), carrierId: old, kind: 'station' as const }
    const events = [
      event('admitted', '2022-01-05T10:00:00+08:00', { subject }),
      recognised('2022-11-02', '2023-11-01', { subject }),
      event('cancelled', '2023-03-01T10:00:00+08:00', { subject }),
    ].map((each, n) => ({ ...each, _id: asId<never>(`le_old_${n}`) }))
    for (const each of events) await put(world, 'lifecycle-events', each)
    await put(world, 'lifecycle-subjects', {
      _id: subjectId(subject),
      ...subject,
      eventIds: events.map(({ _id }) => _id),
    })
    await steps.admit(await steps.apply('enterprise-a', scene.a), '2026-06-09')
  }, june)

  it('keeps its one page, with what it has stated now; the former name is found still', async () => {
    const own = await stored(world, 'carriers', {
      operatorCode: (await stored(world, 'carriers', { _id: old }))[0]!.operatorCode,
    })
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({
      ...{ _id: old, name: goodForm.site, formerNames: ['原来的名字（示例）'], district: 'haidian' },
      ...{ address: goodForm.address, phone: goodForm.phone, specialities: ['finance', 'legal', 'innovation'] },
      place: { type: 'Point', coordinates: [116.3, 39.96] },
      location: { lng: 116.3, lat: 39.96 },
    })
    const [head] = await stored(world, 'lifecycle-subjects', { carrierId: old })
    expect(head?.eventIds).toHaveLength(4)
  })
  it('tells what was of its earlier time as earlier', async () => {
    const { left, standings } = await world.must(null, 'directory/carrier', { carrierId: old })
    expect(left).toBeNull()
    expect(standings).toMatchObject([
      { from: '2026-06-09', to: null, titles: [] },
      {
        ...{ from: '2022-01-05', to: '2023-02-28', ended: { what: 'cancelled' } },
        titles: [{ from: '2022-11-02', state: 'ended' }],
      },
    ])
  })
  it('is found and can be booked again', async () => {
    const at = { lng: 116.3, lat: 39.96 }
    const { carriers } = await world.must(null, 'directory/nearest', { at, limit: 5 })
    expect(carriers.map(({ id }) => id)).toContain(old)
    const { carrier } = await world.must(null, 'directory/carrier', { carrierId: old })
    const { days } = await world.must(null, 'booking/slots', { carrierId: old, serviceId: carrier.services[0]!.id })
    expect(days.some((day) => day.slots.length > 0)).toBe(true)
  })
})
