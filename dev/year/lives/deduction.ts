import type { LocalDate } from '@shared/calendar/local-date'
import { replyWorkingDays } from '@shared/case/reply-days'
import type { DeductionCourse } from '../../../demo/year/incidents'
import type { YearStation } from '../../../demo/year/stations'
import { officeDay, type Story } from '../story'
import { type Booked, visit } from './visit'

/** Nobody received an enterprise that had an appointment, and an officer proposes a deduction for it. */
export function deduct(story: Story, station: YearStation, course: DeductionCourse, day: LocalDate): void {
  const plan = {
    station,
    service: story.pick(station.carrier.services),
    day: officeDay(day),
    becomes: 'missed',
  } as const
  visit(story, plan, {
    booked: (it) => story.at(story.workday(2, it.end), () => propose(story, it, course)),
  })
}

const said = {
  what: 'missed-appointment',
  itemId: 'K-03',
  reason: '约好的时间没有人接待。',
  proof: '系统里没有签到的记录。',
}

async function propose(story: Story, { station, bookingId }: Booked, course: DeductionCourse): Promise<void> {
  const carrierId = station.carrier.id
  const proposing = { carrierId, bookingId, ...said, ...story.key() }
  const { proposalId } = await story.does('city-1', 'deduction/propose', proposing)
  if (course === 'open') return
  const drops = { proposalId, reason: '情况不够清楚，先不扣。' }
  if (course === 'withdrawn')
    return story.at(story.workday(1), () => story.does('city-1', 'deduction/decline', { ...drops, ...story.key() }))
  if (course !== 'unanswered') answers(story, station, proposalId)
  // a day more than the station has
  story.at(story.workday(course === 'unanswered' ? replyWorkingDays + 1 : 3), async () => {
    if (course === 'declined') return story.does('city-2', 'deduction/decline', { ...drops, ...story.key() })
    const { id } = await story.does('city-2', 'deduction/agree', { proposalId, ...story.key() })
    if (course === 'reversed')
      story.at(story.workday(4), () => takeBack(story, carrierId, id, '服务站补充了当天的接待记录，更正。'))
  })
}

/** The station says how it was, the next working day. */
export const answers = (story: Story, { key }: YearStation, proposalId: string) =>
  story.at(story.workday(1), () =>
    story.does(`manager-${key}`, 'deduction/answer', {
      proposalId,
      text: '当天顾问临时请假，没有及时改约。',
      ...story.key(),
    }),
  )

/** By somebody who did not decide it. */
async function takeBack(story: Story, carrierId: string, rowId: string, reason: string): Promise<void> {
  await story.does('city-3', 'points/reverse', { carrierId, rowId, reason, ...story.key() })
}

/** An award of so many points that turns out to be a mistake. */
export async function takeBackAward(story: Story, { carrier }: YearStation, amount: number): Promise<void> {
  const { items } = await story.town.must('city-3', 'points/ledger', { carrierId: carrier.id, limit: 100 })
  const awards = items.filter((row) => row.kind === 'award' && row.amount === amount && !row.reversed)
  for (const { id: rowId } of awards) {
    const said = { carrierId: carrier.id, rowId, reason: '同一场活动记了两次，撤回一笔。', ...story.key() }
    const told = await story.town.call('city-3', 'points/reverse', said)
    if (told.ok) return story.tickSoon()
    if (!['SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST'].includes(told.error.code))
      throw new Error(JSON.stringify(told.error))
  }
}
