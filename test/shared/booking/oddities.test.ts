import { type OddityKind, odditiesOf } from '@shared/booking/oddities'
import type { BookingTimes } from '@shared/booking/state'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { oddityText } from '@shared/copy/oddities'
import { describe, expect, it } from 'vitest'

const at = (time: string, day = '2026-11-20') => beijingInstant(localDate(day), time)
/** 45 minutes from ten o'clock. */
const times = (checkedInAt: number | null, completedAt: number | null): BookingTimes => ({
  start: at('10:00'),
  end: at('10:45'),
  cancelledAt: null,
  checkedInAt,
  completedAt,
})
const kindsOf = (from: number | null, to: number | null) => odditiesOf(times(from, to)).map(({ kind }) => kind)

describe('the times of a service', () => {
  it('are not odd when it took about what was booked, and say nothing before it is done', () => {
    expect(kindsOf(at('09:50'), at('10:40'))).toEqual([])
    expect(kindsOf(at('10:44'), at('11:30'))).toEqual([])
    expect(kindsOf(at('09:50'), null)).toEqual([])
    expect(kindsOf(null, null)).toEqual([])
  })

  it.each<[OddityKind, [number, number], [number, number]]>([
    ['too-short', [at('10:00'), at('10:00') + 22.5 * 60_000], [at('10:00'), at('10:22')]],
    ['too-long', [at('10:00'), at('12:15')], [at('10:00'), at('12:16')]],
    ['early-check-in', [at('09:40'), at('10:40')], [at('09:40') - 1, at('10:40')]],
    ['late-check-in', [at('10:44'), at('11:20')], [at('10:45'), at('11:20')]],
    ['done-before-start', [at('09:30'), at('10:00')], [at('09:30'), at('09:59')]],
    ['done-after-day', [at('10:00'), at('00:00', '2026-11-21') - 1], [at('10:00'), at('00:00', '2026-11-21')]],
  ])('%s: at the limit not yet, beyond it', (kind, still, beyond) => {
    expect(kindsOf(...still)).not.toContain(kind)
    expect(kindsOf(...beyond)).toContain(kind)
  })

  it('give their figures, in words too', () => {
    const quick = odditiesOf(times(at('10:40'), at('10:40')))
    expect(quick).toEqual([{ kind: 'too-short', minutes: 0, booked: 45 }])
    expect(quick.map(oddityText)).toEqual(['预约 45 分钟，从到站到完成不到 1 分钟'])
    const left = odditiesOf(times(at('11:00'), at('00:10', '2026-11-21')))
    expect(left.map(oddityText)).toEqual([
      '预约 45 分钟，从到站到完成有 13 小时 10 分钟',
      '预约的时间过了 15 分钟才到站',
      '当天没有登记完成，过了零点 10 分钟才登记',
    ])
    expect(odditiesOf(times(at('09:30'), at('09:55'))).map(oddityText)).toEqual([
      '比预约的时间早 30 分钟就签到',
      '比预约的时间早 5 分钟就已完成',
    ])
  })
})
