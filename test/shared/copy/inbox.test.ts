import { inboxWords } from '@shared/copy/inbox'
import { amountText, formatPoints } from '@shared/copy/points'
import { expect, it } from 'vitest'

it('points read as people read them', () => {
  expect([200, 250, -105, 0, 8023].map(formatPoints)).toEqual(['2', '2.5', '−1.05', '0', '80.23'])
})

it('a deduction says how much without a second minus', () => {
  const found = inboxWords({ kind: 'complaint-decided', number: 'T1', finding: 'upheld', deduction: true })
  expect(found.body).toContain('听服务站说明')
  expect(inboxWords({ kind: 'complaint-deduction', number: 'T1', amount: 300 }).title).toContain('扣了服务站 3 分')
  expect(inboxWords({ kind: 'complaint-not-deducted', number: 'T1' }).title).toContain('没有扣')
  expect(inboxWords({ kind: 'deducted', itemName: '未履行服务承诺', amount: 200, reason: '无人接待' }).title).toBe(
    '扣 2 分：未履行服务承诺',
  )
})

it('a step of a complaint names the complaint and nobody', () => {
  const steps = (['filed', 'replied', 'heard'] as const).map((step) =>
    inboxWords({ kind: 'complaint-step', number: 'T1', step }),
  )
  expect(steps.map(({ title }) => title)).toEqual([
    '投诉 T1：已收到',
    '投诉 T1：服务站作了说明',
    '投诉 T1：区里听取了情况',
  ])
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['complaint']))
})

it('says what an item is worth, whatever kind of amount it has', () => {
  expect(amountText({ kind: 'fixed', points: 200 })).toBe('每次 2 分')
  expect(amountText({ kind: 'range', from: 100, to: 300, step: 50 })).toBe('由核实人在 1–3 分之间定')
})
