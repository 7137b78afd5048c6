import { instantOf } from '@shared/calendar/beijing'
import { describe, expect, it } from 'vitest'
import { timesOf } from '@/features/service/times'

const at = (time: string) => instantOf(`2026-11-20T${time}:00+08:00`)
const now = at('18:00')
const booking = { bookedAt: at('08:00'), start: at('14:00'), end: at('14:45') }
const given = (checkedIn: string, done: string) => ({
  served: {
    booking: { ...booking, checkedInAt: at(checkedIn), completedAt: at(done) },
    confirmedAt: at('16:00'),
  },
  record: { startedAt: at(checkedIn), completedAt: at(done), confirmation: 'confirmed' as const },
  filedAt: at('15:12'),
  filedBy: '周老师',
})

describe('the times of an appointment', () => {
  it('are all there, in their order', () => {
    expect(timesOf(given('14:02', '14:47'), now)).toEqual([
      { what: '提交预约', when: '11月20日 周五 08:00' },
      { what: '约的时间', when: '11月20日 14:00–14:45' },
      { what: '签到', when: '11月20日 周五 14:02', note: '晚 2 分钟' },
      { what: '完成', when: '11月20日 周五 14:47', note: '从签到到完成，45 分钟' },
      { what: '记录', when: '11月20日 周五 14:47', note: '完成时自动生成' },
      { what: '申请积分', when: '11月20日 周五 15:12', note: '周老师' },
      { what: '企业确认', when: '11月20日 周五 16:00' },
    ])
  })

  it.each([
    ['13:32', '早 28 分钟'],
    ['14:00', '正点'],
    ['14:45', '约的时间刚过'],
    ['15:10', '约的时间过了 25 分钟'],
  ])('checked in at %s: %s', (checkedIn, note) => {
    expect(timesOf(given(checkedIn, '15:40'), now).find(({ what }) => what === '签到')?.note).toBe(note)
  })

  it('say what there is no record of, and what has not come yet', () => {
    const { record } = given('14:00', '14:45')
    const gone = {
      served: { booking: null, confirmedAt: null },
      record: { ...record, confirmation: null },
      filedAt: null,
    }
    const of = Object.fromEntries(timesOf(gone, now).map(({ what, when }) => [what, when]))
    expect(of).toMatchObject({ 提交预约: null, 约的时间: null, 申请积分: '还没有', 企业确认: '还没有' })
    expect(of.签到).toBe('11月20日 周五 14:00') // the record itself has it
  })

  it('of a denied service name the denial', () => {
    const { served, record, filedAt } = given('14:00', '14:45')
    const denied = { served, record: { ...record, confirmation: 'denied' as const }, filedAt }
    expect(timesOf(denied, now).at(-1)).toEqual({ what: '企业否认', when: '11月20日 周五 16:00' })
  })
})
