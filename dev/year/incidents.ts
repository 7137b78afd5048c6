import { addDays, daysBetween, type LocalDate } from '@shared/calendar/local-date'
import { morningOf } from '../../demo/year/calendar'
import {
  type CancellationCourse,
  type ClaimCourse,
  type ComplaintCourse,
  cancellationCourses,
  changeCourses,
  claimCourses,
  complaintCourses,
  type DeductionCourse,
  deductionCourses,
  denialCourses,
  fileCourses,
  openCourses,
  type PromiseCourse,
  promiseCourses,
  ratingCourses,
} from '../../demo/year/incidents'
import type { YearStation } from '../../demo/year/stations'
import { rates } from './lives/answer'
import { claimWithStory } from './lives/claim-courses'
import { complain } from './lives/complaint'
import { deduct, takeBackAward } from './lives/deduction'
import { deny } from './lives/denial'
import { papersWithStory } from './lives/files'
import { cancels, changes } from './lives/procedures'
import { promises } from './lives/promises'
import { firstDayOf } from './lives/station'
import { visit } from './lives/visit'
import { officeDay, type Story } from './story'

/** Points of which some more or less put nobody across the line. */
const isFarOff = (points: number, above: number) => points < 3700 || points > above

/** What is out of the ordinary, one station after the other; those whom it would put across the line are left alone. */
export function incidents(story: Story): void {
  const { stations, ends } = story.cast
  const among = (above: number) => {
    const fitting = stations.filter(({ fate: { points } }) => isFarOff(points, above))
    let nth = 0
    return (): YearStation => fitting[nth++ % fitting.length]!
  }
  const [steady, high] = [among(5000), among(5800)]
  const times = Math.max(1, Math.floor(stations.length / 10))
  /** On some day of a part of the year; the later the part, the less of it is done when the story ends. */
  const within = (station: YearStation, from: number, to: number): LocalDate => {
    const first = firstDayOf(station)
    const days = daysBetween(first, ends)
    return addDays(first, story.between(Math.floor(days * from), Math.floor(days * to)))
  }
  const each = <T>(courses: readonly T[], run: (station: YearStation, course: T) => void, next = steady) => {
    for (let round = 0; round < times; round++) for (const course of courses) run(next(), course)
  }
  // what is deducted falls on those who have most to spare, or nothing to lose
  each(complaintCourses, (at, course) => complain(story, at, course, within(at, 0, 0.35)), high)
  each(openCourses, (at, course) => complain(story, at, course, within(at, ...lastWeeks(course))))
  each(denialCourses, (at, course) => deny(story, at, course, within(at, 0, course === 'open' ? 0.85 : 0.4)))
  each(ratingCourses, (station, course) => {
    const day = officeDay(within(station, 0.1, course === 'waiting' ? 0.9 : 0.6))
    const plan = { station, service: story.pick(station.carrier.services), day, becomes: 'served' } as const
    visit(story, plan, { served: (it) => rates(story, it, course) })
  })
  each(claimCourses, (at, course) => claimWithStory(story, at, course, within(at, ...lastDaysOf(course))))
  each(changeCourses, (at, course) => changes(story, at, course, within(at, 0.5, 0.8)))
  each(cancellationCourses, (at, course) => cancels(story, at, course, within(at, ...hearingIn(course))))
  each(deductionCourses, (at, course) => deduct(story, at, course, within(at, ...proposedIn(course))), high)
  each(fileCourses, (at, course) => papersWithStory(story, [at, steady()], course, within(at, 0.6, 0.85)))
  each(promiseCourses, (at, course) => promises(story, at, course, within(at, ...promisedIn(course))))
  const [first] = stations
  if (first) story.at(story.workday(6, morningOf(within(first, 0.5, 0.6))), () => takeBackAward(story, first, 200))
}

/** When a complaint has to be filed to stand where it stays when the story ends. */
const lastWeeks = ({ stays }: ComplaintCourse): [number, number] =>
  stays === 'asked' ? [0.5, 0.55] : stays === 'filed' ? [0.93, 0.95] : [0.8, 0.85]

const staying: readonly ClaimCourse[] = ['asked', 'seconding', 'appealing']
const lastDaysOf = (course: ClaimCourse): [number, number] => (staying.includes(course) ? [0.75, 0.85] : [0.1, 0.6])
/** What still waits when the story ends has not waited for long. */
const proposedIn = (course: DeductionCourse): [number, number] => (course === 'open' ? [0.86, 0.9] : [0.1, 0.6])
const hearingIn = (course: CancellationCourse): [number, number] => (course === 'hearing' ? [0.9, 0.94] : [0.3, 0.4])
const promisedIn = (course: PromiseCourse): [number, number] => (course === 'waiting' ? [0.9, 0.94] : [0.2, 0.3])
