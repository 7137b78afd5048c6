import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { OpeningTimes } from '@shared/directory/carrier'
import { openState } from '@shared/directory/hours'
import { openDetail, openText } from '@shared/directory/open-text'
import { describe, expect, it } from 'vitest'

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
]
const office: OpeningTimes = { hours: [[], day, day, day, day, day, []], holidays: 'closed', closures: [] }
const moving = { from: localDate('2026-11-20'), to: localDate('2026-12-31'), reason: '搬迁', hours: [] }

describe('the open state in words', () => {
  it.each([
    ['2026-11-20T08:00', office, '09:00 开门', ''],
    ['2026-11-20T10:00', office, '营业中', '12:00 午休'],
    ['2026-11-20T12:30', office, '午休', '13:30 开门'],
    ['2026-11-20T14:00', office, '营业中', '17:30 下班'],
    ['2026-11-20T18:00', office, '已下班', '周一 09:00 开门'],
    ['2026-11-21T10:00', office, '今天不开放', '周一 09:00 开门'],
    ['2026-11-22T10:00', office, '今天不开放', '明天 09:00 开门'],
    ['2026-10-01T10:00', office, '今天不开放', '法定节假日，10月8日 周四 09:00 开门'],
    ['2026-11-20T10:00', { ...office, closures: [moving] }, '今天不开放', '搬迁，两周内不开放'],
  ])('at %s', (time, times, text, detail) => {
    const now = instantOf(`${time}:00+08:00`)
    const open = openState(times, now)
    expect([openText(open), openDetail(open, now)]).toEqual([text, detail])
  })
})
