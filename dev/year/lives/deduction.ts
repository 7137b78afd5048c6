import type { LocalDate } from '@shared/calendar/local-date'
import type { DeductionCourse } from '../../../demo/year/incidents'
import type { YearStation } from '../../../demo/year/stations'
import { officeDay, type Story } from '../story'
import { type Booked, visit } from './visit'

/** Nobody received an enterprise that had an appointment, and an officer deducts for it. */
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

async function propose(story: Story, { station, bookingId }: Booked, course: DeductionCourse): Promise<void> {
  const carrierId = station.carrier.id
  const isAlone = course === 'alone' || course === 'reversed'
  const said = isAlone
    ? { what: 'broken-promise', itemId: 'K-02', reason: '约好的时间没有人接待。' }
    : { what: 'missed-appointment', itemId: 'K-03', reason: '公布的活动没有按要求开展。' }
  const { state, row } = await story.does('city-1', 'points/deduct', { carrierId, bookingId, ...said, ...story.key() })
  if (course === 'reversed')
    story.at(story.workday(4), () => takeBack(story, carrierId, row!.id, '服务站补充了当天的接待记录，更正。'))
  if (state !== 'waiting' || course === 'open') return
  story.at(story.workday(1), async () => {
    const by = course === 'withdrawn' ? 'city-1' : 'city-2'
    const { items } = await story.town.must(by, 'points/proposals', { limit: 100 })
    const found = items.find((each) => each.tied === null && each.carrierId === carrierId)
    if (!found) return
    const proposalId = found.id
    if (course === 'agreed') await story.does(by, 'points/agree', { proposalId, ...story.key() })
    else await story.does(by, 'points/decline', { proposalId, reason: '情况不够清楚，先不扣。', ...story.key() })
  })
}

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
