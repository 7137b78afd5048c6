import type { LocalDate } from '@shared/calendar/local-date'
import { yearCalendar } from '../../../demo/year/calendar'
import type { ComplaintCourse } from '../../../demo/year/incidents'
import type { YearStation } from '../../../demo/year/stations'
import { complaints, opinions, replies } from '../../../demo/year/words'
import type { Story } from '../story'
import { officeDay } from '../story'
import { answers } from './deduction'
import { type Booked, ownerOf, visit } from './visit'

const HOUR = 3_600_000
const needsMissed = ({ ground }: ComplaintCourse) => ground === 'missed-appointment'

/** Somebody had an appointment and complains some days after it, or telephoned on a day when nobody else came. */
export function complain(story: Story, station: YearStation, course: ComplaintCourse, day: LocalDate): void {
  if (course.alone) {
    story.at(story.someTime(officeDay(day)), async () => {
      const owner = ownerOf(story)
      const { enterprises } = await story.town.must(owner, 'enterprise/mine')
      await file(story, { owner, enterpriseId: enterprises[0]!.id, station }, course, {
        happenedOn: yearCalendar.quiet,
      })
    })
    return
  }
  const service = story.pick(station.carrier.services)
  const becomes = needsMissed(course) ? 'missed' : 'served'
  const plan = { station, service, day: officeDay(day), becomes } as const
  visit(story, plan, {
    booked: (it) =>
      story.at(it.end + story.between(2, 30) * HOUR, () => file(story, it, course, { bookingId: it.bookingId })),
  })
}

type Party = Pick<Booked, 'owner' | 'enterpriseId' | 'station'>

async function file(story: Story, party: Party, course: ComplaintCourse, about: object): Promise<void> {
  const { owner, enterpriseId, station } = party
  const { ground, secret } = course
  const { id, carrierId } = await story.does(owner, 'complaint/file', {
    ...{ enterpriseId, carrierId: station.carrier.id, ground, text: complaints[ground], ...about },
    ...{ secretFromStation: secret },
    ...story.key(),
  })
  const complaint = { id, carrierId, booked: party, course, replied: false }
  if (course.stays !== 'filed') goOn(story, complaint)
}

interface Complaint {
  id: string
  carrierId: string
  booked: Party
  course: ComplaintCourse
  replied: boolean
}

/** On the next working day somebody looks at it again. */
const goOn = (story: Story, complaint: Complaint): void => story.at(story.workday(1), () => proceed(story, complaint))

/** One step of the case, by whoever has it. */
async function proceed(story: Story, complaint: Complaint): Promise<void> {
  const { id, booked, course } = complaint
  const { owner, station } = booked
  const officer = course.recused ? 'city-3' : `district-${station.carrier.district}`
  if (course.recused && !complaint.replied)
    await story.does(`district-${station.carrier.district}`, 'complaint/recuse', { complaintId: id, ...story.key() })
  const { items } = await story.town.must('city-1', 'complaint/queue', { state: 'open', limit: 100 })
  const seen = items.find((each) => each.id === id)
  if (!seen || (seen.station === 'told' && course.stays === 'told')) return
  switch (seen.station) {
    case 'ask':
      await story.does(officer, 'complaint/askConsent', { complaintId: id, ...story.key() })
      if (course.stays === 'asked') return
      if (course.consents !== undefined) {
        const said = { complaintId: id, agrees: course.consents, ...story.key() }
        story.at(story.workday(1), () => story.does(owner, 'complaint/consent', said))
      }
      return goOn(story, complaint)
    case 'put':
      await story.does(officer, 'complaint/tellStation', { complaintId: id, ...story.key() })
      return goOn(story, complaint)
    case 'told':
      return complaint.replied ? hear(story, complaint, officer) : reply(story, complaint)
    case 'without':
      return hear(story, complaint, officer)
    default:
      return goOn(story, complaint)
  }
}

async function reply(story: Story, complaint: Complaint): Promise<void> {
  const { booked, carrierId, course } = complaint
  const as = `manager-${booked.station.key}`
  const { items } = await story.town.must(as, 'complaint/forStation', { carrierId, limit: 100 })
  for (const { id: stationComplaintId } of items.filter((each) => each.reply === null && each.state === 'handling'))
    await story.does(as, 'complaint/reply', { stationComplaintId, text: story.pick(replies), ...story.key() })
  complaint.replied = true
  if (course.stays !== 'replied') goOn(story, complaint)
}

async function hear(story: Story, { id, course, replied, booked }: Complaint, officer: string): Promise<void> {
  const stationSaid = replied ? story.pick(replies) : '投诉人不同意告诉服务站，没有听取服务站的说法。'
  const said = { complaintId: id, stationSaid, opinion: story.pick(opinions), ...story.key() }
  await story.does(officer, 'complaint/hear', said)
  if (course.stays === 'heard') return
  story.at(story.workday(story.between(1, 3)), async () => {
    const { finding, deducts } = course
    const reason = finding === 'not-upheld' ? '没有查到支持投诉的记录。' : '核对了双方的说法和记录，认定如此。'
    const deduct = deducts
      ? { deduct: { itemId: 'K-01', reason: '经查实的投诉', proof: '区里听取的情况和双方的记录' } }
      : {}
    await story.does('city-2', 'complaint/decide', { complaintId: id, finding, reason, ...deduct, ...story.key() })
    if (deducts) await decideOn(story, booked.station)
  })
}

/** The station answers what was proposed with the finding, and another agrees. */
async function decideOn(story: Story, station: Booked['station']): Promise<void> {
  const asked = { carrierId: station.carrier.id, limit: 100 }
  const { items } = await story.town.must(`manager-${station.key}`, 'deduction/mine', asked)
  for (const { id: proposalId } of items.filter(({ state, itemId }) => state === 'told' && itemId === 'K-01')) {
    answers(story, station, proposalId)
    story.at(story.workday(3), () => story.does('city-3', 'deduction/agree', { proposalId, ...story.key() }))
  }
}
