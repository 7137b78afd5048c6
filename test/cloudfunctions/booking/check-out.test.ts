import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** 办完了, and the record that is written later: it ended when it ended. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world?.close())

it('the record says when they left, not when it was written; its text is there before anybody types', async () => {
  const checkedInAt = world.cloud.now()
  const bookingId = await scene.arrived({ checkedInAt, start: checkedInAt })
  const asked = { bookingId, requestId: key() }
  later(world, 42 * minutes)
  expect(await world.call('staff-a', 'desk/leave', asked)).toMatchObject({ value: { state: 'arrived' } })
  const left = world.cloud.now()
  expect(codeOf(await world.call('staff-a', 'desk/undoCheckIn', { bookingId, requestId: key() }))).toBe('WRONG_STATE')
  later(world, 3 * 60 * minutes)
  const { summary, mode, quantities } = await world.must('staff-a', 'desk/draft', { bookingId })
  expect(summary).toMatch(/^首贷辅导，.+办理，用时 42 分钟。$/)
  const done = { bookingId, summary, mode, quantities, requestId: key() }
  const { recordId } = await world.must('staff-a', 'desk/complete', done)
  const [record] = await stored(world, 'records', { _id: recordId })
  expect(record).toMatchObject({ startedAt: checkedInAt, summary, mode })
  expect(Math.abs(record!.completedAt - left)).toBeLessThan(5_000)
  expect(codeOf(await world.call('staff-a', 'desk/undoLeave', { bookingId, requestId: key() }))).toBe('WRONG_STATE')
})
