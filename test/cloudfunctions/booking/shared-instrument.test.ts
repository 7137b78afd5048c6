import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId, type ServiceId, type SlotId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Hall } from './hall'

/** One instrument, or one volunteer expert, for two services of the demo's town (B8, B9): who has it keeps it from the other. */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
afterAll(() => world.close())

it.each([
  { carrierId: 'platform-haidian', one: 'lab-open', other: 'pilot-test' },
  { carrierId: 'base-haidian', one: 'expert-hour', other: 'growth-plan' },
])('$one of $carrierId takes it from $other for its time, and no longer', async ({ carrierId, one, other }) => {
  const from = addDays(beijingDate(world.cloud.now()), 1)
  const slots = async (serviceId: string) => {
    const asked = { carrierId: asId<never>(carrierId), serviceId: asId<ServiceId>(serviceId), from, days: 10 }
    return (await world.must(null, 'booking/slots', asked)).days.flatMap((day) => day.slots)
  }
  const wanted = (await slots(one)).find(({ start }) => beijingTime(start) === '09:00')!
  const crossing = async () => (await slots(other)).filter((each) => each.start < wanted.end && wanted.start < each.end)
  const before = await crossing()
  expect(before.length).toBeGreaterThan(0)
  for (const { seatsLeft } of before) expect(seatsLeft).toBe(1)

  const clients = await hall.clients(6)
  const rush: SlotId[] = [wanted.slotId, before[0]!.slotId]
  const answers = await Promise.all(clients.map((client, nth) => hall.book(client, rush[nth % 2]!)))
  expect(outcomes(answers)).toEqual([...Array.from({ length: 5 }, () => 'SLOT_FULL'), 'OK'].sort())
  const winner = answers.findIndex(({ ok }) => ok)
  const answer = answers[winner]!
  const had = answer.ok ? answer.value : undefined
  const taken = (await slots(winner % 2 === 0 ? other : one)).filter(
    (each) => each.start < had!.end && had!.start < each.end,
  )
  for (const { seatsLeft } of taken) expect(seatsLeft).toBe(0)
  const later = (await slots(other)).find((each) => each.start >= wanted.end && each.start >= had!.end)!
  expect(later.seatsLeft).toBe(1)
  expect(codeOf(await hall.cancel(clients[winner]!, had!.id, key()))).toBe('OK')
  for (const { seatsLeft } of await crossing()) expect(seatsLeft).toBe(1)
})
