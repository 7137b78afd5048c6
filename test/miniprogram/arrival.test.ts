import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { arrivalTimes } from '../../miniprogram/features/booking/arrival'
import type { Booking } from '../../miniprogram/features/booking/booking'
import { arrivalOf } from '../../miniprogram/packages/booking/ticket/arrival'

const at = (time: string, day = '2026-11-20') => beijingInstant(localDate(day), time)
const ticket = (state: Booking['state']) => ({ state, start: at('10:00'), end: at('10:45') }) as Booking

describe('the ticket', () => {
  it('says from when on one can arrive, and then nothing more', () => {
    expect(arrivalOf(ticket('booked'), at('09:29'))).toEqual({
      live: true,
      hint: '今天 09:30 起可以签到（开始前 30 分钟）',
    })
    expect(arrivalOf(ticket('booked'), at('12:00', '2026-11-19')).hint).toMatch(/^明天 09:30 起/)
    expect(arrivalOf(ticket('booked'), at('09:30'))).toEqual({ live: true, hint: null })
  })

  it('keeps its code for who comes late, and says how long', () => {
    const late = { live: true, hint: '预约的时间过了，11:45 之前还可以签到' }
    expect(arrivalOf(ticket('past'), at('11:44'))).toEqual(late)
    expect(arrivalOf(ticket('past'), at('11:45')).live).toBe(false)
  })

  it.each(['arrived', 'done', 'cancelled'] as const)('has no code once it is %s', (state) =>
    expect(arrivalOf(ticket(state), at('10:00'))).toEqual({ live: false, hint: null }),
  )
})

it('a day ends at 24:00', () =>
  expect(arrivalTimes({ from: at('22:30'), until: at('00:00', '2026-11-21') })).toEqual({
    opens: '22:30',
    closes: '24:00',
  }))
