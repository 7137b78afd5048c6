import { localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { toldSteps } from '@/features/desk/told-steps'

const basis = { kind: 'product' as const, line: '示例' }
const cycle = { year: 2026, label: '2026 周期', from: localDate('2026-03-01'), to: localDate('2026-09-30') }
const step = (name: string, value: number, factor: { num: number; den: number } | null = null) => ({
  step: name,
  value,
  factor,
  basis,
  beside: null,
})

describe('the working of a standing', () => {
  it('tells the steps that changed it, and explains the scaling where it happens', () => {
    const { working, unchanged } = toldSteps({
      cycle,
      working: [
        step('raw', 300),
        step('capped', 300),
        step('scaled', 514, { num: 12, den: 7 }),
        step('ceiling', 514),
        step('deducted', 0, { num: 1, den: 1 }),
        step('total', 514),
        step('compared', 514),
      ],
    })
    expect(working.map(({ value }) => value)).toEqual([300, 514, 514])
    expect(working.map(({ why }) => why)).toEqual([
      undefined,
      expect.stringMatching(/^3\.0 × 12 ÷ 7 = 5\.1。.*2026-03-01 至 2026-09-30/),
      undefined,
    ])
    expect(unchanged).toHaveLength(4)
  })

  it('leaves out nothing that changed it', () => {
    const values = [5400, 5000, 8571, 8000, 200, 7800, 7800]
    const names = ['raw', 'capped', 'scaled', 'ceiling', 'deducted', 'total', 'compared']
    const told = toldSteps({ cycle, working: names.map((name, at) => step(name, values[at]!)) })
    expect(told.working.map(({ value }) => value)).toEqual(values.slice(0, 6))
    expect(told.unchanged.map(({ value }) => value)).toEqual([7800])
  })
})
