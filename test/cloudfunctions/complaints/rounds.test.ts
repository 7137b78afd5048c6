import { addDays, localDate } from '@shared/calendar/local-date'
import type { ComplaintId, EnterpriseId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { remove, stored } from '../stored'
import { later } from '../way-in/phone'

/** A station hears of a secret complaint with the round of its week, on a day; where no round comes about, a person decides (T4). */
const monday = localDate('2026-11-02')
const on = (days: number) => addDays(monday, days)
const at = (days: number, time = '10:00') => Date.parse(`${on(days)}T${time}:00+08:00`)

let world: World
let scene: Scene
const goTo = (moment: number) => later(world, moment - world.cloud.now())
beforeAll(async () => {
  world = await openWorld({ now: at(0, '08:00') })
  scene = new Scene(world)
})
beforeEach(async () => {
  goTo(at(0, '08:00'))
  for (const name of ['complaints', 'bookings', 'inbox', 'tasks', 'quotas'] as const) await remove(world, name)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** So many enterprises, our own among them, come on the days after this one and are served. */
async function served(count: number, day = 0): Promise<void> {
  for (let n = 0; n < count; n++) {
    const start = at(day + (n % 5))
    const enterpriseId = n === 0 ? scene.a : fresh<EnterpriseId>('e')
    await scene.booking({ start, enterpriseId, checkedInAt: start, completedAt: start })
  }
}

async function complain(own: { secretFromStation?: boolean; happenedOn?: string } = {}): Promise<ComplaintId> {
  const filing = { enterpriseId: scene.a, carrierId: 'station-a', happenedOn: on(0), ground: 'fees', text: '收了钱' }
  return (await world.must('enterprise-a', 'complaint/file', { ...filing, ...own, requestId: key() })).id
}
const tick = () => world.cloud.runTimer('jobs', 'tick')
const overlapping = () => world.cloud.invoke('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
const atStation = async () => (await world.must('manager-a', 'complaint/forStation', { carrierId: 'station-a' })).items
const toldOf = async () =>
  (await world.must('manager-a', 'inbox/list')).items.filter(({ kind }) => kind === 'complaint')

describe('a round of five enterprises', () => {
  it('is told of a week after its end, on the first working day, from nine: the same day whenever it was filed', async () => {
    await served(5)
    const filed: ComplaintId[] = []
    for (const day of [0, 4, 13]) {
      goTo(at(day, '11:11'))
      filed.push(await complain())
    }
    for (const moment of [at(13, '12:00'), at(14, '08:59')]) {
      goTo(moment)
      await tick()
      expect(await atStation()).toEqual([])
    }
    goTo(at(14, '09:20'))
    await tick()
    const items = await atStation()
    expect(items).toHaveLength(3)
    for (const item of items) {
      expect(item).toMatchObject({
        toldOn: on(14),
        decidedOn: null,
        state: 'handling',
        ground: 'fees',
        enterpriseName: null,
      })
      expect(item.number).toMatch(/^S-[A-Z0-9]{6}$/)
    }
    // in the inbox as of one moment, whatever the moment was
    expect(new Set((await toldOf()).map((item) => item.at))).toEqual(new Set([at(14, '09:00')]))
    expect(await toldOf()).toHaveLength(3)
    for (const id of filed)
      expect(await world.must('enterprise-a', 'complaint/get', { complaintId: id })).toMatchObject({ toldOn: on(14) })
  })

  it('who complains later is not told of with it, nor on a day of their own: a person decides', async () => {
    await served(5)
    goTo(at(14))
    const complaintId = await complain()
    for (const day of [14, 15, 21, 28, 35]) {
      goTo(at(day, '12:00'))
      await tick()
    }
    expect(await atStation()).toEqual([])
    const { items } = await world.must('district-haidian', 'complaint/queue', { state: 'open' })
    expect(items).toMatchObject([{ id: complaintId, station: 'ask' }])
  })

  it('four enterprises are none; with one more in the week after both weeks are one round', async () => {
    await served(4)
    goTo(at(1))
    await complain()
    goTo(at(14))
    await tick()
    expect(await atStation()).toEqual([])
    await scene.arrived({ start: at(9), enterpriseId: fresh('e') })
    goTo(at(21))
    await tick()
    expect((await atStation()).map(({ toldOn }) => toldOn)).toEqual([on(21)])
  })

  it('those that cancelled, and those whose time has not come, are not counted', async () => {
    await served(4)
    await scene.arrived({ start: at(2), enterpriseId: fresh('e'), cancelledAt: at(1) })
    await scene.booking({ start: at(3), enterpriseId: fresh('e') })
    goTo(at(1))
    await complain()
    goTo(at(14))
    await tick()
    expect(await atStation()).toEqual([])
  })

  it('nobody works at the weekend, and nobody is told', async () => {
    await served(5)
    await complain()
    goTo(at(12, '12:00'))
    await tick()
    expect(await atStation()).toEqual([])
  })

  it('timers that overlap, and one after a failure, tell each once', async () => {
    await served(6)
    for (let n = 0; n < 4; n++) await complain()
    goTo(at(14))
    world.cloud.faults.plan([{ action: 'database.commitTransaction', kind: 'error', times: 1 }])
    await tick()
    world.cloud.faults.clear()
    world.cloud.faults.plan([{ action: '*', kind: 'latency', ms: 5 }], 3)
    goTo(at(14, '10:30'))
    await Promise.all([overlapping(), overlapping()])
    await tick()
    expect(await atStation()).toHaveLength(4)
    expect(await toldOf()).toHaveLength(4)
  })

  it('one that may be told who complained is told on the day of the filing', async () => {
    goTo(at(0, '16:45'))
    await complain({ secretFromStation: false })
    expect(await atStation()).toMatchObject([{ toldOn: on(0), enterpriseName: expect.stringContaining('禾木精工') }])
    expect(await toldOf()).toMatchObject([{ at: at(0, '09:00') }])
  })
})

describe('before filing', () => {
  const prospect = (own: object = {}) =>
    world.must('enterprise-a', 'complaint/prospect', {
      ...{ enterpriseId: scene.a, carrierId: 'station-a', happenedOn: on(0), ground: 'fees', ...own },
    })
  it('one learns whether a deduction would tell who complained, and no count', async () => {
    await served(4)
    goTo(at(5))
    expect(await prospect()).toEqual({ revealing: true })
    await scene.arrived({ start: at(4), enterpriseId: fresh('e') })
    expect(await prospect()).toEqual({ revealing: false })
    goTo(at(14))
    expect(await prospect()).toEqual({ revealing: true })
    goTo(at(5))
    const bookingId = await scene.booking({ start: at(4) })
    expect(await prospect({ bookingId, ground: 'missed-appointment' })).toEqual({ revealing: true })
  })
})

describe('where no round comes about', () => {
  const hear = (complaintId: ComplaintId) =>
    world.call('district-haidian', 'complaint/hear', {
      complaintId,
      stationSaid: '投诉人不同意',
      opinion: '属实',
      requestId: key(),
    })
  const ask = (complaintId: ComplaintId) =>
    world.call('district-haidian', 'complaint/askConsent', { complaintId, requestId: key() })
  const put = (complaintId: ComplaintId) =>
    world.call('district-haidian', 'complaint/tellStation', { complaintId, requestId: key() })
  const answer = (complaintId: ComplaintId, agrees: boolean) =>
    world.call('enterprise-a', 'complaint/consent', { complaintId, agrees, requestId: key() })
  const step = async (complaintId: ComplaintId) =>
    (await world.must('district-haidian', 'complaint/queue', { state: 'open' })).items.find(
      ({ id }) => id === complaintId,
    )

  it('nothing is put to the station for ten working days, and the district does not hear it', async () => {
    const complaintId = await complain()
    expect(await step(complaintId)).toMatchObject({ station: 'waits', waitsUntil: on(14) })
    goTo(at(14, '23:00'))
    await tick()
    for (const refused of [await ask(complaintId), await put(complaintId), await hear(complaintId)])
      expect(codeOf(refused)).toBe('WRONG_STATE')
    expect(await atStation()).toEqual([])
  })

  it('then the complainant is asked; with their yes the officer tells the station', async () => {
    const complaintId = await complain()
    goTo(at(15))
    expect(codeOf(await answer(complaintId, true))).toBe('WRONG_STATE')
    expect(codeOf(await ask(complaintId))).toBe('OK')
    const { items } = await world.must('enterprise-a', 'inbox/list')
    expect(items.find(({ title }) => title.includes('要你拿个主意'))).toMatchObject({
      opens: { screen: 'complaint', parameters: { complaintId } },
    })
    expect(codeOf(await put(complaintId))).toBe('WRONG_STATE')
    for (const agrees of [true, false, true]) expect(codeOf(await answer(complaintId, agrees))).toBe('OK')
    expect(await step(complaintId)).toMatchObject({ station: 'put', consent: 'yes' })
    expect(codeOf(await hear(complaintId))).toBe('WRONG_STATE')
    expect(codeOf(await put(complaintId))).toBe('OK')
    expect(await atStation()).toMatchObject([{ toldOn: on(15), enterpriseName: null }])
    expect(codeOf(await answer(complaintId, false))).toBe('WRONG_STATE')
    expect(codeOf(await hear(complaintId))).toBe('OK')
  })

  it('with their no the hearing goes on without the station, and says so; the station learns nothing', async () => {
    const complaintId = await complain()
    goTo(at(15))
    await ask(complaintId)
    expect(codeOf(await hear(complaintId))).toBe('WRONG_STATE')
    await answer(complaintId, false)
    expect(codeOf(await put(complaintId))).toBe('WRONG_STATE')
    expect(codeOf(await hear(complaintId))).toBe('OK')
    expect(await world.must('enterprise-a', 'complaint/get', { complaintId })).toMatchObject({
      ...{ withoutStation: true, toldOn: null, state: 'heard' },
    })
    const [kept] = await stored(world, 'complaints', { _id: complaintId })
    const reply = { stationComplaintId: kept!.stationId, text: '我们没有', requestId: key() }
    expect(codeOf(await world.call('manager-a', 'complaint/reply', reply))).toBe('NOT_FOUND')
    expect([await atStation(), await toldOf()]).toEqual([[], []])
  })

  it('who does not answer in five working days is taken not to agree', async () => {
    const complaintId = await complain()
    goTo(at(15))
    await ask(complaintId)
    goTo(at(22, '20:00'))
    expect(await step(complaintId)).toMatchObject({ station: 'asked' })
    goTo(at(23, '08:00'))
    expect(await step(complaintId)).toMatchObject({ station: 'without' })
    expect(codeOf(await hear(complaintId))).toBe('OK')
  })
})
