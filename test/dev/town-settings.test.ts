import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedTownSettings } from '../../dev/town-settings'
import { openWorld, type World } from '../world'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await seedTownSettings(world.cloud)
})
afterAll(() => world.close())

it('the town that one looks around in has its times, set by two people', async () => {
  const { settings, version } = await world.must('city-1', 'settings/list', {})
  const clocks = settings.filter(({ key }) => key.endsWith('WorkingDays'))
  expect(clocks.filter(({ state }) => state === 'unset')).toEqual([])
  const [verification] = clocks.filter(({ key }) => key === 'verificationWorkingDays')
  expect(verification).toMatchObject({ state: 'set', value: 10 })
  const { proposedBy, approvedBy } = verification!.by!
  expect(new Set([proposedBy, approvedBy, '']).size).toBe(3)
  expect(version).toBe(settings.filter(({ state }) => state === 'set').length)
})
