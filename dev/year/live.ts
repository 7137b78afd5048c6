import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, daysBetween, eachDay, type LocalDate, localDate } from '@shared/calendar/local-date'
import { type AdmissionCourse, hopefuls, operatorOf } from '../../demo/year/applicants'
import { morningOf, yearCalendar } from '../../demo/year/calendar'
import {
  type CancellationCourse,
  type ClaimCourse,
  type ComplaintCourse,
  cancellationCourses,
  changeCourses,
  claimCourses,
  complaintCourses,
  deductionCourses,
  denialCourses,
  fileCourses,
  notices,
  openCourses,
  ratingCourses,
} from '../../demo/year/incidents'
import { cityPeople } from '../../demo/year/people'
import type { YearStation } from '../../demo/year/stations'
import { foundTown, invite } from './founding'
import { admissionDays, apply } from './lives/admission'
import { rates } from './lives/answer'
import { claimWithStory, lookAgain } from './lives/claim-courses'
import { complain } from './lives/complaint'
import { deduct, takeBackAward } from './lives/deduction'
import { deny } from './lives/denial'
import { enterprisesYear } from './lives/enterprises'
import { papersWithStory } from './lives/files'
import { notify } from './lives/notice'
import { cancels, changes } from './lives/procedures'
import { firstDayOf, stationYear } from './lives/station'
import { visit } from './lives/visit'
import { officeDay, type Story, workdaysAfter } from './story'

const openEnded: AdmissionCourse[] = ['draft', 'filed', 'asked', 'recommended', 'published']

/** Plans the year: what is certain of it now, the rest as it comes. */
export function planYear(story: Story): void {
  const { founded } = yearCalendar
  const { ends, stations } = story.cast
  foundTown(story)
  for (const day of eachDay(addDays(founded, 1), ends))
    for (const time of ['04:01', '09:05']) story.tickAt(beijingInstant(day, time))
  for (const station of stations) {
    const applicant = operatorOf(station)
    apply(story, applicant, workdaysAfter(localDate(station.fate.admittedOn), -admissionDays(applicant)))
    stationYear(story, station)
  }
  // those who come to no end are on their way when the story stops
  for (const applicant of hopefuls)
    apply(story, applicant, openEnded.includes(applicant.course) ? workdaysAfter(ends, -5) : addDays(founded, 8))
  incidents(story)
  enterprisesYear(story, morningOf(addDays(founded, 14)), morningOf(ends))
  const months = Math.max(2, Math.floor(daysBetween(founded, ends) / 40))
  for (let nth = 0; nth <= months; nth++) {
    const at = morningOf(addDays(founded, 16 + Math.floor(((daysBetween(founded, ends) - 20) * nth) / months)))
    notify(story, at, nth % notices.length, nth === months)
    if (nth < months) story.at(at + 6 * 3_600_000, () => lookAgain(story, nth % 2 === 0 ? 'city-3' : 'city-4'))
  }
  story.at(morningOf(addDays(ends, -3)), () => lastAppointment(story))
}

/** What is out of the ordinary, one station after the other; those whose rank would change with it are left alone. */
function incidents(story: Story): void {
  const { stations, ends } = story.cast
  const sturdy = stations.filter(({ fate: { points } }) => points < 4000 || points > 5000)
  let nth = 0
  const next = (): YearStation => sturdy[nth++ % sturdy.length]!
  const times = Math.max(1, Math.floor(stations.length / 10))
  /** On some day of a part of the year; the later the part, the less of it is done when the story ends. */
  const within = (station: YearStation, from: number, to: number): LocalDate => {
    const first = firstDayOf(station)
    const days = daysBetween(first, ends)
    return addDays(first, story.between(Math.floor(days * from), Math.floor(days * to)))
  }
  const each = <T>(courses: readonly T[], run: (station: YearStation, course: T) => void) => {
    for (let round = 0; round < times; round++) for (const course of courses) run(next(), course)
  }
  each(complaintCourses, (at, course) => complain(story, at, course, within(at, 0, 0.35)))
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
  each(deductionCourses, (at, course) => deduct(story, at, course, within(at, 0.1, 0.6)))
  each(fileCourses, (at, course) => papersWithStory(story, [at, next()], course, within(at, 0.6, 0.85)))
  const [first] = stations
  if (first) story.at(story.workday(6, morningOf(within(first, 0.5, 0.6))), () => takeBackAward(story, first, 200))
}

/** When a complaint has to be filed to stand where it stays when the story ends. */
const lastWeeks = ({ stays }: ComplaintCourse): [number, number] =>
  stays === 'asked' ? [0.5, 0.55] : stays === 'filed' ? [0.93, 0.95] : [0.8, 0.85]

const lastDaysOf = (course: ClaimCourse): [number, number] =>
  course === 'asked' || course === 'seconding' ? [0.75, 0.85] : [0.1, 0.6]
const hearingIn = (course: CancellationCourse): [number, number] => (course === 'hearing' ? [0.9, 0.94] : [0.3, 0.4])

/** Somebody is proposed as an officer, and nobody has agreed yet; another invitation is not taken up. */
async function lastAppointment(story: Story): Promise<void> {
  const { id } = cityPeople.at(-1)!
  await invite(story, 'city-admin', id, '拟任管理员', 'city-admin', 'city')
  const said = { role: 'city-reviewer', scope: 'city', displayName: '待报到的审核员' } as const
  await story.does('city-admin', 'access/invite', { ...said, ...story.key() })
}
