import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, daysBetween, eachDay, localDate } from '@shared/calendar/local-date'
import { type AdmissionCourse, hopefuls, operatorOf } from '../../demo/year/applicants'
import { morningOf, yearCalendar } from '../../demo/year/calendar'
import { notices } from '../../demo/year/incidents'
import { cityPeople } from '../../demo/year/people'
import { foundTown, invite } from './founding'
import { incidents } from './incidents'
import { admissionDays, apply } from './lives/admission'
import { awaited } from './lives/awaited'
import { lookAgain } from './lives/claim-courses'
import { enterprisesYear } from './lives/enterprises'
import { publishLists } from './lives/lists'
import { notify } from './lives/notice'
import { settingsYear } from './lives/settings'
import { stationYear } from './lives/station'
import { tablesYear } from './lives/tables'
import { type Story, workdaysAfter } from './story'

const openEnded: AdmissionCourse[] = ['draft', 'filed', 'asked', 'recommended', 'published']

/** Plans the year: what is certain of it now, the rest as it comes. */
export function planYear(story: Story): void {
  const { founded, cycleEnds } = yearCalendar
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
  if (!story.cast.plain) incidents(story)
  enterprisesYear(story, morningOf(addDays(founded, 14)), morningOf(ends))
  const months = Math.max(2, Math.floor(daysBetween(founded, ends) / 40))
  for (let nth = 0; nth <= months; nth++) {
    const at = morningOf(addDays(founded, 16 + Math.floor(((daysBetween(founded, ends) - 20) * nth) / months)))
    notify(story, at, nth % notices.length, nth === months)
    if (nth < months) story.at(at + 6 * 3_600_000, () => lookAgain(story, nth % 2 === 0 ? 'city-3' : 'city-4'))
  }
  settingsYear(story)
  tablesYear(story)
  if (ends > cycleEnds) {
    publishLists(story)
    awaited(story)
  }
  story.at(morningOf(addDays(ends, -3)), () => lastAppointment(story))
}

/** Somebody is proposed as an officer, and nobody has agreed yet; another invitation is not taken up. */
async function lastAppointment(story: Story): Promise<void> {
  const { id } = cityPeople.at(-1)!
  await invite(story, 'city-admin', id, '拟任管理员', 'city-admin', 'city')
  const said = { role: 'city-reviewer', scope: 'city', displayName: '待报到的审核员' } as const
  await story.does('city-admin', 'access/invite', { ...said, ...story.key() })
}
