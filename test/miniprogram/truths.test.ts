import { describe, expect, it } from 'vitest'
import type { Output } from '@/api/contract'
import type { Alike, Claim, Rule } from '@/packages/city/review/queries'
import { type Check, type Comparison, truthsOf } from '@/packages/city/review/truths'

type Held = Output<'service.record'>['evidence'][number]
type State = Held['inspection']['state']

const file = (state: State, type = 'image/jpeg', kind = 'photo') =>
  ({ kind, type, inspection: { state, why: state === 'unreadable' ? 'damaged' : null } }) as Held
const booking = { bookedAt: 1, start: 10, end: 20, checkedInAt: 10, completedAt: 20 }

/** All that is looked at is in order, unless it is said to be otherwise. */
function claim(own: { record?: object; oddities?: object; served?: object } = {}): Claim {
  const record = { evidence: [file('fine'), file('fine')], startedAt: 10, confirmation: 'confirmed', denial: 'none' }
  return {
    record: { ...record, ...own.record },
    oddities: { times: [], colleague: false, ...own.oddities },
    served: { booking, confirmedAt: 30, ...own.served },
  } as unknown as Claim
}
const rule = {
  evidence: [
    { kind: 'sign-in-sheet', atLeast: 1 },
    { kind: 'photo', atLeast: 2 },
  ],
} as Rule
const truths = (of: Claim, alike: Comparison = [], by: Rule | undefined = rule) => truthsOf(of, by, alike)
const of = (checks: Check[], verdict: Check['verdict']) =>
  checks.flatMap((each) => (each.verdict === verdict ? each.text : []))

describe('what the system knows of a claim', () => {
  it('is nothing odd of one that is in order', () => {
    expect(of(truths(claim()), 'odd')).toEqual([])
  })

  it.each<[string, Claim, Comparison, RegExp]>([
    ['too few photos', claim({ record: { evidence: [file('fine')] } }), [], /^缺：现场照片/],
    ['a file that does not open', claim({ record: { evidence: [file('unreadable')] } }), [], /1 份文件打不开/],
    ['no time', claim({ oddities: { times: [{ kind: 'too-short', minutes: 0, booked: 45 }] } }), [], /不到 1 分钟/],
    [
      'coming early',
      claim({ oddities: { times: [{ kind: 'early-check-in', minutes: 28, booked: 45 }] } }),
      [],
      /早 28 分钟/,
    ],
    ['a colleague', claim({ oddities: { colleague: true } }), [], /共同的人员/],
    ['a denial', claim({ record: { confirmation: 'denied', denial: 'open' } }), [], /还没有人核查/],
    ['likeness', claim(), [{ percent: 91 }, { percent: 97 }] as Alike[], /^和 2 份.*97%$/],
  ])('flags %s, with its figures', (_, of_, alike, text) => {
    expect(of(truths(of_, alike), 'odd').join()).toMatch(text)
  })

  it.each<[string, Claim, Comparison, Rule | undefined, RegExp]>([
    ['a file that waits', claim({ record: { evidence: [file('waiting')] } }), [], rule, /^1 份文件还在检查/],
    ['a comparison under way', claim(), 'asking', rule, /^有没有相似的照片/],
    ['a comparison that failed', claim(), 'failed', rule, /^有没有相似的照片/],
    ['a PDF', claim({ record: { evidence: [file('fine', 'application/pdf')] } }), [], rule, /^1 份 PDF/],
    ['no booking', claim({ served: { booking: null } }), [], rule, /^预约和签到的时间：没有记录/],
    ['no check-in', claim({ served: { booking: { ...booking, checkedInAt: null } } }), [], rule, /^预约和签到的时间/],
    ['no answer', claim({ record: { confirmation: null } }), [], rule, /^企业怎么说/],
    ['a side that is gone', claim({ oddities: { colleague: null } }), [], rule, /^服务站和企业有没有共同的人员/],
    ['a rule that is not there yet', claim(), [], undefined, /^要求哪几种佐证/],
  ])('never ticks what is merely unknown: %s', (_, of_, alike, by, text) => {
    const asked = truthsOf(of_, by, alike)
    const sentence = of(asked, 'unknown').find((each) => text.test(each))
    expect(sentence).toBeDefined()
    const ticks = of(truths(claim()), 'good')
    expect(of(asked, 'good').length).toBeLessThan(ticks.length)
  })

  it('never says that pictures were compared where there are none', () => {
    const papers = claim({ record: { evidence: [file('fine', 'application/pdf')] } })
    expect(of(truths(papers), 'good').join()).not.toMatch(/相似/)
  })
})
