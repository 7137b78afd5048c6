import type { LocalDate } from '@shared/calendar/local-date'
import { placeAnswer } from '@shared/lifecycle/place-answer'
import { grounds } from '@shared/lifecycle/procedures/station-cancellation'
import type { CancellationCourse, ChangeCourse } from '../../../demo/year/incidents'
import type { YearStation } from '../../../demo/year/stations'
import { cancelled } from '../../../demo/year/words'
import { officeDay, type Story } from '../story'
import { act, draftCase, fileCase, judged, type Opened } from './case'

/** A station reports a change to its district (G26 三(三)3), which verifies it; the city decides. */
export function changes(story: Story, station: YearStation, course: ChangeCourse, day: LocalDate): void {
  const { key, carrier } = station
  const by = `manager-${key}`
  story.at(story.someTime(officeDay(day), 9, 11), async () => {
    const address = `${carrier.address.replace(/\d+ 号$/, '')}18 号`
    const { lng, lat } = carrier.location
    const place = placeAnswer({ lng: lng + 0.002, lat })
    const answers = { what: ['地址'], changedOn: day, address, place, account: '租约到期，搬到同一条路上。' }
    const opened = await draftCase(story, by, 'station-change', { carrierId: carrier.id }, answers)
    story.at(story.workday(1), () => fileCase(story, opened))
    if (course === 'waiting') return
    story.at(story.workday(3), () => settle(story, opened, carrier.district, course))
  })
}

async function settle(story: Story, { caseId, by }: Opened, district: string, course: ChangeCourse): Promise<void> {
  if (course === 'withdrawn') {
    await story.does(by, 'lifecycle/withdraw', { caseId, ...story.key() })
    return
  }
  await act(story, `district-${district}`, caseId, 'verify', { reason: '已到新址核实，面积和设施符合条件。' })
  story.at(story.workday(2), () => act(story, 'city-2', caseId, 'change', { reason: '符合条件，办理变更。' }))
}

/** Somebody of the city proposes to cancel a station; it is heard, and another decides that it stays. */
export function cancels(story: Story, station: YearStation, course: CancellationCourse, day: LocalDate): void {
  const { key, carrier } = station
  story.at(story.someTime(officeDay(day), 9, 11), async () => {
    const answers = { ground: '其他不符合要求的情形', account: '连续两个月没有服务记录，请说明情况。' }
    const opened = await draftCase(story, 'city-1', 'station-cancellation', { carrierId: carrier.id }, answers)
    await fileCase(story, opened)
    if (course === 'hearing') return
    const { caseId } = opened
    if (course === 'kept')
      story.at(story.workday(2), () =>
        act(story, `manager-${key}`, caseId, 'answer', { reason: '顾问轮换，已恢复服务。' }),
      )
    else story.at(story.workday(14), () => act(story, 'city-3', caseId, 'unanswered'))
    story.at(story.workday(16), () => act(story, 'city-2', caseId, 'keep', { reason: '情况已经改正，不取消。' }))
  })
}

/** A station of a published list turns out not to have deserved it: it is heard, and another decides that it loses the title. */
export function cancelRecognised(story: Story, { key, carrier }: YearStation, day: LocalDate): void {
  story.at(story.someTime(officeDay(day), 9, 11), async () => {
    const answers = { ground: grounds.penalty, account: cancelled.account }
    const opened = await draftCase(story, 'city-1', 'station-cancellation', { carrierId: carrier.id }, answers)
    await fileCase(story, opened)
    const { caseId } = opened
    story.at(story.workday(3), () => act(story, `manager-${key}`, caseId, 'answer', { reason: cancelled.answer }))
    story.at(story.workday(7), async () => {
      const conditions = await judged(story, 'city-2', caseId)
      await act(story, 'city-2', caseId, 'cancel', { conditions, reason: cancelled.reason })
      story.gone.add(carrier.id)
    })
  })
}
