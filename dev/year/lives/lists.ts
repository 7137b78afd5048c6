import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, type LocalDate, partsOf } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { lastDayOfTitle } from '@shared/points/term-of-title'
import { yearCalendar } from '../../../demo/year/calendar'
import type { YearStation } from '../../../demo/year/stations'
import { heldBackBecause } from '../../../demo/year/words'
import type { Story } from '../story'
import { cancelRecognised } from './procedures'

/** How many of those over the line the first list has; all but one of the rest follow in the second. */
const firstOf = (passed: number) => Math.floor((passed * 13) / 18)
/** As often a list that moved since it was checked is checked again. */
const MOST_CHECKS = 3

/**
 * The year's end: those over the line, the highest first, in two lists, each made by one person, checked by another and published; the last
 * one is held back, and a draft for it waits when the story ends. One of the first list does not keep its title.
 */
export function publishLists(story: Story): void {
  const { firstList, secondList } = yearCalendar
  const passed: CarrierId[] = []
  story.at(at(addDays(firstList, -1), '10:00'), async () => {
    const carrierIds = story.cast.stations.map(({ carrier }) => carrier.id)
    const { stations } = await story.town.must('city-1', 'points/standings', { carrierIds, cycleYear })
    const over = stations.filter((each) => each.passed).toSorted((a, b) => b.total - a.total)
    passed.push(...over.map(({ carrierId }) => carrierId))
    await publish(story, firstList, passed.slice(0, firstOf(passed.length)), passed.slice(-1))
    const [one] = stationsOf(story, passed.slice(1, 2))
    if (one) cancelRecognised(story, one, addDays(firstList, 6))
  })
  story.at(at(addDays(secondList, -1), '10:00'), async () => {
    const rest = passed.slice(firstOf(passed.length), -1)
    if (rest.length > 0) await publish(story, secondList, rest, passed.slice(-1))
  })
  story.at(at(addDays(secondList, 3), '10:00'), () => draft(story, addDays(secondList, 20), passed.slice(-1), []))
}

const at = (day: LocalDate, time: string) => beijingInstant(day, time)
const { year: cycleYear } = partsOf(yearCalendar.cycleEnds)
const stationsOf = (story: Story, ids: readonly CarrierId[]): YearStation[] =>
  ids.flatMap((id) => story.cast.stations.filter(({ carrier }) => carrier.id === id))

async function draft(story: Story, publishOn: LocalDate, stationIds: CarrierId[], held: CarrierId[]) {
  const dates = { publishOn, from: publishOn, to: lastDayOfTitle(publishOn) }
  const heldBack = held
    .filter((id) => !stationIds.includes(id))
    .map((carrierId) => ({ carrierId, reason: heldBackBecause }))
  return story.does('city-1', 'lists/draft', {
    kind: 'station',
    cycleYear,
    stationIds,
    heldBack,
    ...dates,
    ...story.key(),
  })
}

async function publish(story: Story, day: LocalDate, stationIds: CarrierId[], held: CarrierId[]): Promise<void> {
  const { listId } = await draft(story, day, stationIds, held)
  story.at(at(day, '10:00'), async () => {
    for (let nth = 0, state = 'draft'; state === 'draft'; nth++) {
      if (nth === MOST_CHECKS) throw new Error(`${listId} moves whenever it is checked`)
      await story.does('city-2', 'lists/check', { listId, ...story.key() })
      state = (await story.does('city-admin', 'lists/publish', { listId, ...story.key() })).state
    }
    // most ask for their certificate, the first of a list always
    for (const [nth, { key, carrier }] of stationsOf(story, stationIds).entries())
      if (nth === 0 || story.chance(0.7))
        story.at(story.workday(story.between(1, 4)), () =>
          story.does(`manager-${key}`, 'certificate/issue', { carrierId: carrier.id, ...story.key() }),
        )
  })
}
