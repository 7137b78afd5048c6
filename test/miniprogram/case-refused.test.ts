import { expect, it } from 'vitest'
import { reasonsOf } from '@/packages/lifecycle/parts/refused'
import { Refused } from '@/platform/envelope'

const refused = (reason: string, detail: Record<string, string> = {}) =>
  reasonsOf(new Refused({ code: 'CASE_REFUSED', message: '', data: { reason, detail } }))

it('who is refused because a text was repealed reads from which day, and who set it', () => {
  expect(refused('repealed', { on: '2026-03-02', by: 'g26' })).toMatch(/已经废止.*2026-03-02 起.*由市里设定/)
  expect(refused('repealed', { on: '2022-03-02', by: 'd22' })).not.toContain('设定')
  expect(refused('barred', { until: '2026-03-02' })).not.toContain('2026-03-02')
})
