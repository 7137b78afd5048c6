import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId, type RecordId } from '@shared/ids'
import type { SettingChange } from '@shared/settings/values'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { eventsTo } from '../claim-events'
import { Scene } from '../scene'
import { put } from '../stored'

/** A service that is checked tells by when what is claimed for it has to be decided, as far as the city has set a time. */
let world: World
let scene: Scene
const day = 86_400_000
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  await put(world, 'settings', { _id: 'city', changes: [set(1, 5), set(2, 200)] })
})
afterAll(() => world.close())

const set = (version: number, value: number): SettingChange => ({
  ...{ version, key: 'verificationWorkingDays', value, effectiveOn: localDate('2026-03-01'), reason: '示例', at: 0 },
  ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
})
const denied = () =>
  scene.record({ enterpriseId: scene.b, confirmation: 'denied', confirmedAt: scene.now, frozenAt: scene.now })
/** Claimed so many days ago, under what was set then. */
async function claimed(recordId: RecordId, daysAgo: number, settings: number) {
  const events = eventsTo('filed', scene.now - daysAgo * day, { filedById: scene.person('manager-a') })
  await scene.claim({ recordId, events: events.map((event) => ({ ...event, settings })) })
  return recordId
}
const dueOf = async (recordId: RecordId) => {
  const { items } = await world.must('city-1', 'service/checks', { limit: 100 })
  const row = items.find(({ id }) => id === recordId)
  return row?.tied === null ? row.due : undefined
}

it('says the last day, that it has passed, that it may still move; nothing where no time is set or nothing is claimed', async () => {
  expect(await dueOf(await denied())).toBeNull()
  expect(await dueOf(await claimed(await denied(), 0, 0))).toBeNull()
  // five working days after a Wednesday, with the National Day holiday of 2026 between
  expect(await dueOf(await claimed(await denied(), 0, 1))).toEqual({
    on: '2026-10-13',
    provisional: false,
    past: false,
  })
  expect(await dueOf(await claimed(await denied(), 30, 1))).toMatchObject({ provisional: false, past: true })
  const far = await dueOf(await claimed(await denied(), 0, 2))
  expect(far).toMatchObject({ provisional: true, past: false })
})
