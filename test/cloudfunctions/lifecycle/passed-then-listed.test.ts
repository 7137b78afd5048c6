import { addDays, addYears, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { lastDayOfTitle } from '@shared/points/term-of-title'
import { expect, it } from 'vitest'
import { codeOf, key, type World } from '../../world'
import { awardDoc, chainOf } from '../points/entries'
import { put, putAll, stored } from '../stored'
import { inTown } from './in-town'
import type { Steps } from './steps'

/** A station that passed in the last days of its three years, and whose list comes long after them. */
const stationA = asId<CarrierId>('station-a')
let world: World
let steps: Steps
let from: LocalDate
let passedOn: LocalDate
inTown(async (town) => {
  ;({ world, steps } = town)
  const [admitted] = await stored(world, 'lifecycle-events', { 'subject.carrierId': stationA, what: 'admitted' })
  from = addYears(admitted!.effectiveOn, 3)
  const days = (last: LocalDate) => Array.from({ length: 300 }, (_, n) => addDays(last, -(n % 60))).sort()
  // it passes in the next cycle too, after its three years
  const late = localDate(`${Number(from.slice(0, 4)) + 1}-05-01`)
  const docs = chainOf([...days(addDays(from, -1)), ...days(late)].map((day, n) => awardDoc(n, day)))
  await putAll(world, 'ledger', docs)
  const end = docs.at(-1)!
  await put(world, 'ledger-heads', { _id: stationA, seq: end.seq, hash: end.hash, turn: 0 })
})

const at = (day: LocalDate) => steps.at(`${day}T10:00:00+08:00`)
const ofA = async () =>
  (await world.must('city-1', 'lifecycle/removable', {})).items.find(({ carrierId }) => carrierId === stationA)

it('its pass counts as long as the list is to come, whatever it passes later', async () => {
  at(from)
  passedOn = (await ofA())!.passedOn!
  expect(passedOn < from).toBe(true)
  for (const years of [1, 2, 3]) {
    at(addYears(from, years))
    expect(await ofA(), `${years} years later`).toMatchObject({ due: true, passedOn })
  }
})

it('and once the list is there: it completed in time, and nobody may remove it', async () => {
  const publishOn = addDays(addYears(from, 3), 1)
  at(publishOn)
  const cycleYear = Number(from.slice(0, 4))
  const days = { publishOn, from: publishOn, to: lastDayOfTitle(publishOn) }
  const list = { kind: 'station', cycleYear, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  const { listId } = await world.must('city-1', 'lists/draft', list)
  expect(codeOf(await world.call('city-2', 'lists/check', { listId, requestId: key() }))).toBe('OK')
  await world.must('city-2', 'lists/publish', { listId, requestId: key() })
  expect(await stored(world, 'lifecycle-events', { what: 'recognised', 'subject.carrierId': stationA })).toMatchObject([
    { effectiveOn: publishOn, published: { passedOn, reachedOn: null } },
  ])
  expect(await ofA()).toBeUndefined()
  const { standings } = await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })
  expect(standings[0]).toMatchObject({ title: 'recognised', removableFrom: null })
})
