import { localDate } from '@shared/calendar/local-date'
import { target as c23Target } from '@shared/law/c23/procedure'
import { targets as g26Targets } from '@shared/law/g26/targets'
import { targets as p25Targets } from '@shared/law/p25/targets'
import { targetMarks } from '@shared/law/target-marks'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const marksOn = (day: string, g26PublishedOn = '2026-03-02') => {
  const [on, dates] = [localDate(day), { ...defaultValues, g26PublishedOn: localDate(g26PublishedOn) }]
  return [...g26Targets, ...p25Targets, c23Target].map((target) => targetMarks(target, on, dates).join(' '))
}

describe('a target shows what it is worth on the day', () => {
  it('all of the draft are 草案, and 已过期 from the first day of 2026', () => {
    expect(marksOn('2025-12-31')).toEqual([...Array(4).fill(''), ...Array(12).fill('草案'), ''])
    expect(marksOn('2026-01-01')).toEqual([...Array(4).fill(''), ...Array(12).fill('草案 已过期'), ''])
  })

  it('that of a repealed text says so from the day that is set for the repeal', () => {
    expect([marksOn('2026-03-01').at(-1), marksOn('2026-03-02').at(-1)]).toEqual(['', '文件已废止'])
    expect([marksOn('2026-03-02', '2026-04-01').at(-1)]).toEqual([''])
  })

  it('that of stations is over with 2026, those of clusters and incubators with 2030', () => {
    expect(marksOn('2026-12-31').slice(0, 4)).toEqual(['', '', '', ''])
    expect(marksOn('2027-01-01').slice(0, 4)).toEqual(['', '', '', '已过期'])
    expect(marksOn('2031-01-01').slice(0, 4)).toEqual(Array(4).fill('已过期'))
  })
})
