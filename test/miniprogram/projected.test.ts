import { localDate } from '@shared/calendar/local-date'
import { expect, it, vi } from 'vitest'
import { projected } from '@/features/desk/projected'

vi.mock('@/platform/clock', () => ({ now: () => Date.parse('2026-11-20T10:00:00+08:00') }))

const text = (on: string, provisional = false) =>
  projected({
    projection: {
      claims: 2,
      total: 500,
      atLeast: false,
      more: false,
      passed: false,
      by: { on: localDate(on), provisional },
    },
    pace: null,
  } as Parameters<typeof projected>[0])?.text

it('a day that has gone by is not promised; one to come, today and a provisional one are', () => {
  expect(text('2026-11-09')).toMatch(/11\s?月\s?9\s?日.*就该核实完，已经过了/)
  for (const on of ['2026-11-20', '2026-11-30']) expect(text(on)).toContain('最晚')
  expect(text('2026-11-09', true)).toContain('（暂定）')
})
