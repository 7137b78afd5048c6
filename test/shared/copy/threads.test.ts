import { localDate } from '@shared/calendar/local-date'
import type { InboxContent } from '@shared/copy/inbox-content'
import { threadWords } from '@shared/copy/threads'
import { expect, it } from 'vitest'

const today = localDate('2026-09-30')
const wordsOf = (content: InboxContent) => threadWords(content, null, today)

it('a matter is called the same whatever was told of it last', () => {
  const complaint: InboxContent[] = [
    { kind: 'complaint-step', number: 'T1', step: 'filed' },
    { kind: 'complaint-step', number: 'T1', step: 'heard' },
    { kind: 'complaint-decided', number: 'T1', finding: 'upheld', deduction: true },
  ]
  expect(complaint.map(wordsOf)).toEqual([
    { title: '投诉 T1', line: '已收到' },
    { title: '投诉 T1', line: '区里听取了情况' },
    { title: '投诉 T1', line: '结论：属实' },
  ])
  const claim: InboxContent[] = [
    { kind: 'claim-decided', itemName: '融资对接', decision: 'verified', amount: 200, note: '' },
    { kind: 'taken-back', itemName: '融资对接', amount: 200, reason: '没有这回事' },
  ]
  expect(claim.map(wordsOf)).toEqual([
    { title: '融资对接', line: '已核实，记 2 分' },
    { title: '融资对接', line: '记的 2 分撤回了' },
  ])
})

it('a service is called by its day, and its name', () => {
  const service = { date: localDate('2026-09-18'), serviceName: '法律咨询' }
  const denied = { kind: 'service-denied', side: 'station', serviceName: '法律咨询' } as const
  expect(threadWords(denied, service, today)).toEqual({ title: '9月18日 法律咨询', line: '企业说没有这次服务，等核查' })
  expect(threadWords({ kind: 'rating-text-hidden', reason: '有电话' }, service, today).title).toBe('9月18日 法律咨询')
})

it('a notice says why it came', () => {
  const notice = { kind: 'notice', title: '指引', body: '正文', why: ['海淀区', '专精特新'] } as const
  expect(wordsOf({ ...notice, why: [...notice.why] }).line).toBe('发给你，因为：海淀区、专精特新')
  expect(wordsOf({ ...notice, why: [] }).line).toBe('发给所有企业')
})
