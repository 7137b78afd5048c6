import { type Bookable, gridOn, MOST_SEATS } from '@shared/booking/schedule'
import { localDate } from '@shared/calendar/local-date'
import { faultText } from '@shared/copy/plan-faults'
import type { Closure, Service, WeeklyHours } from '@shared/directory/carrier'
import type { Question } from '@shared/directory/question'
import { asId } from '@shared/ids'
import { planFaults } from '@shared/plan/faults'
import { type Plan, planOf } from '@shared/plan/plan'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo'

const at = carriers.find(({ id }) => id === 'station-a')!
const [service] = at.services
const lanes = [{ id: asId<never>('wang'), kind: 'person' as const, name: '王老师（示例）' }]
const plan: Plan = { ...planOf(at), lanes }
const faultsOf = (own: Partial<Service>) => planFaults({ ...plan, services: [{ ...service!, ...own }] })
const day = localDate('2026-10-12')
const question = (own: Partial<Question> = {}): Question => ({
  id: asId('q1'),
  text: '办过贷款吗',
  kind: 'yes',
  ...own,
})
const one = (...choices: string[]) => ({ questions: [question({ kind: 'one', choices })] })
const closure = (own: Partial<Closure>): Closure => ({ from: day, to: day, reason: '培训', hours: [], ...own })
const onMonday = (...hours: [from: string, to: string][]): WeeklyHours =>
  plan.hours.map((own, weekday) => (weekday === 1 ? hours.map(([from, to]) => ({ from, to })) : own))

const questionsOf = (count: number) =>
  Array.from({ length: count }, (_, nth) => question({ id: asId(`q${nth}`), text: `第 ${nth} 问` }))

describe('what a carrier offers', () => {
  it('can be booked, everywhere in the demo', () => {
    for (const carrier of carriers) expect(planFaults(planOf(carrier)), carrier.id).toEqual([])
    expect(faultsOf({ needs: [[asId('wang')]] })).toEqual([])
    expect(faultsOf({ questions: questionsOf(6) })).toEqual([])
    expect(faultsOf(one(...'一二三四五六七八'))).toEqual([])
  })

  it.each<[string, Partial<Service>]>([
    ['more seats than a session has', { capacity: MOST_SEATS + 1 }],
    ['no seat', { capacity: 0 }],
    ['half a seat', { capacity: 1.5 }],
    ['no time', { minutes: 0 }],
    ['a buffer of less than nothing', { buffer: -1 }],
    ['more days than may be booked', { horizon: 91 }],
    ['no day that may be booked', { horizon: 0 }],
    ['a notice that nobody can keep', { horizon: 1, notice: 1440 }],
    ['no booking for any enterprise', { perEnterprise: 0 }],
    ['no way to serve', { modes: [] }],
    ['no name', { name: ' ' }],
    ['no word of what it costs', { fee: { kind: 'paid', text: '' } }],
    ['a group of nobody', { needs: [[]] }],
    ['a lane that is not there', { needs: [[asId('li')]] }],
    ['a lane in two groups', { needs: [[asId('wang')], [asId('wang')]] }],
    ['an id that a slot cannot have', { id: asId('a b') }],
    ['more questions than may be asked', { questions: questionsOf(7) }],
    ['a question without words', { questions: [question({ text: ' ' })] }],
    ['a question with no id to answer to', { questions: [question({ id: asId('a b') })] }],
    ['the same question twice', { questions: [question(), question({ id: asId('q2') })] }],
    ['two questions of one id', { questions: [question(), question({ text: '有抵押吗' })] }],
    ['a choice of one', one('在谈')],
    ['more choices than anybody reads', one(...'一二三四五六七八九')],
    ['a choice of nothing', one('在谈', ' ')],
    ['two choices alike', one('在谈', '在谈')],
    ['a question for papers', { questions: [question({ kind: 'text', text: '法人身份证号' })] }],
    ['a hint that asks for them', { questions: [question({ hint: '写银行卡号' })] }],
    ['a pause without a reason', { shelf: { state: 'paused', reason: '', since: day, until: null } }],
    ['a pause that ends as it begins', { shelf: { state: 'paused', reason: '请假', since: day, until: day } }],
  ])('is refused with %s', (_, own) => expect(faultsOf(own)).toHaveLength(1))

  it('is refused with the id of a lane, on both', () => expect(faultsOf({ id: asId('wang') })).toHaveLength(2))

  it.each<[string, Partial<Plan>, string]>([
    ['hours that end before they begin', { hours: onMonday(['12:00', '09:00']) }, 'order'],
    ['hours of no length', { hours: onMonday(['09:00', '09:00']) }, 'order'],
    ['hours across each other', { hours: onMonday(['09:00', '12:00'], ['11:59', '17:00']) }, 'overlap'],
    ['hours out of order', { hours: onMonday(['13:00', '17:00'], ['09:00', '12:00']) }, 'overlap'],
    ['a week of six days', { hours: plan.hours.slice(1) }, 'week'],
    ['a change that ends before it begins', { closures: [closure({ to: localDate('2026-10-11') })] }, 'closure-order'],
    ['a change without a reason', { closures: [closure({ reason: ' ' })] }, 'reason'],
    ['two changes of one day', { closures: [closure({}), closure({ reason: '停电' })] }, 'closure-overlap'],
    ['a change of two years', { closures: [closure({ to: localDate('2028-10-12') })] }, 'bounds'],
    ['a change of wrong hours', { closures: [closure({ hours: [{ from: '10:00', to: '09:00' }] })] }, 'order'],
    ['somebody without a name', { lanes: [{ ...lanes[0]!, name: '' }] }, 'name'],
  ])('is refused with %s, in words', (_, own, kind) => {
    const faults = planFaults({ ...plan, ...own })
    expect(faults.map((fault) => fault.kind)).toEqual([kind])
    expect(faultText(faults[0]!, { ...plan, ...own })).toMatch(/。$/)
  })

  it('may leave no day between, and change two days that follow each other', () => {
    const next = localDate('2026-10-13')
    expect(planFaults({ ...plan, closures: [closure({}), closure({ from: next, to: next })] })).toEqual([])
    expect(planFaults({ ...plan, hours: onMonday(['09:00', '12:00'], ['12:00', '17:00']) })).toEqual([])
  })

  it('never loses a service that something may be booked of', () => {
    expect(planFaults({ ...plan, services: [] }, plan).map(({ kind, of }) => [kind, of])).toEqual(
      plan.services.map(({ id }) => ['gone', id]),
    )
    const [fault] = planFaults({ ...plan, services: [{ ...service!, minutes: 1 }] })
    expect(faultText(fault!, plan)).toBe(`${service!.name}：每次时长在 5 到 480 分钟之间。`)
  })

  it('is not laid out where a session would be too large', () => {
    const large: Bookable = { ...at, services: [{ ...service!, capacity: MOST_SEATS + 1 }] }
    expect(() => gridOn(large, service!.id, localDate('2026-09-30'))).toThrow('a session of 51 seats')
  })
})
