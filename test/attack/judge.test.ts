import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { seeded } from '../../localcloud/index'
import { stationB } from '../cloudfunctions/newcomers'
import { change, remove } from '../cloudfunctions/stored'
import { operations } from './inputs'
import { nothingYet } from './judge'
import { Town } from './town'

/** That it finds what there is to find. */
const findings = nothingYet()
let town: Town
beforeAll(async () => {
  town = await Town.open(seeded(1), findings)
  await town.furnish()
})
afterAll(async () => {
  await town.close()
  town.remove()
})
beforeEach(() => Object.assign(findings, nothingYet()))

const found = () => [findings.crossed.length, findings.lost.length, findings.crashes.length]
const someone = (name: string) => town.viewers.find((viewer) => viewer.name === name)!
const operation = (path: string) => operations.find((each) => each.path === path)!
const ofA = () => town.bundles.find(({ owner }) => owner.station === 'station-a')!
const call = (name: string, path: string, input: object) =>
  town.call(someone(name), operation(path), JSON.stringify(input))

it('says nothing of what is as it should be', async () => {
  const recordId = ofA().fields.recordId![0]!
  await town.session(
    [someone('staff-a')],
    [
      () => call('staff-a', 'service/record', { recordId }),
      () =>
        call('staff-a', 'evidence/begin', { recordId, kind: 'photo', name: '现场.jpg', requestId: 'request-of-staff' }),
    ],
  )
  await town.judge.settle(town.world)
  expect([findings.calls, ...found()]).toEqual([2, 0, 0, 0])
})

it('sees that an answer carries what somebody else may see', async () => {
  const input = JSON.stringify({ limit: 5, carrierId: 'station-a' })
  const reply = { status: 200, text: JSON.stringify({ ok: true, value: ofA().fields.complaintId![0] }) }
  town.judge.hear(someone('manager-a'), operation('service/records'), input, reply)
  expect(found()).toEqual([0, 0, 0])
  for (const name of ['staff-a', 'manager-b', 'district-chaoyang', 'nobody'])
    town.judge.hear(someone(name), operation('service/records'), input, reply)
  expect(found()).toEqual([4, 0, 0])
})

it('sees that something of others has changed, come or gone', async () => {
  const bookingId = ofA().fields.bookingId![0]!
  const during = (work: () => Promise<unknown>) => town.session([someone('manager-b')], [work])
  await during(() => change(town.world, 'bookings', { _id: bookingId }, { note: '改了' }))
  await during(() => town.scene.complaint())
  await during(() => remove(town.world, 'bookings', { _id: bookingId }))
  await during(() => town.scene.booking({ carrierId: stationB }))
  expect(found()).toEqual([3, 0, 0])
})

it('sees that an acknowledged write is not there', async () => {
  const requestId = 'request-that-is-lost'
  expect(await call('visitor', 'inbox/accepted', { templates: ['notice'], requestId })).toBe(true)
  await remove(town.world, 'journal', { action: 'inbox.accepted' })
  await town.judge.settle(town.world)
  expect(found()).toEqual([0, 1, 0])
})

it('sees that something broke', async () => {
  town.world.cloud.faults.plan([{ action: 'database.*', kind: 'error' }])
  expect(await call('visitor', 'inbox/list', {})).toBe(false)
  town.world.cloud.faults.clear()
  expect(found()).toEqual([0, 0, 1])
})
