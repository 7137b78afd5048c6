import { localDate } from '@shared/calendar/local-date'
import { type Condition, isAsked, outcomeOf, type Test } from '@shared/lifecycle/condition'
import { checked, decideConditions, nothingSaid } from '@shared/lifecycle/decide-conditions'
import type { Form } from '@shared/lifecycle/form'
import { grounds, stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationChange } from '@shared/lifecycle/procedures/station-change'
import { stationConditions } from '@shared/lifecycle/procedures/station-conditions'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'

const on = localDate('2026-06-01')
const outcome = (test: Test, form: Form) => outcomeOf(test, form, on, defaultValues)
const yes = (field: string) => ({ kind: 'measure', field, as: 'yes' }) as const
const judgement = { kind: 'judgement' } as const

describe('a test', () => {
  const years = { kind: 'measure', field: 'since', as: 'years', least: 2 } as const
  const within = { kind: 'measure', field: 'on', as: 'within', count: 5, unit: 'day' } as const
  const area = { kind: 'measure', field: 'area', as: 'figure', least: 100 } as const
  const some = { kind: 'measure', field: 'can', as: 'named', among: ['甲', '乙'], least: 1 } as const
  test.each<[string, Test, Form, string]>([
    ['a figure at its bound', area, { area: 100 }, 'met'],
    ['below it', area, { area: 99.99 }, 'unmet'],
    ['not said', area, {}, 'missing'],
    ['two years to the day', years, { since: '2024-06-01' }, 'met'],
    ['a day short', years, { since: '2024-06-02' }, 'unmet'],
    ['from 02-29', { ...years, least: 1 }, { since: '2024-02-29' }, 'met'],
    ['no day', years, { since: '' }, 'missing'],
    ['from 02-29 to a leap year, on the day before', { ...years, least: 4 }, { since: '2020-02-29' }, 'met'],
    ['a word where a day belongs', { ...within, field: 'since' }, { since: '去年' }, 'missing'],
    ['a number where a day belongs', { ...within, field: 'since' }, { since: 2025 }, 'missing'],
    ['yes', yes('a'), { a: true }, 'met'],
    ['no', yes('a'), { a: false }, 'unmet'],
    ['one that is named', some, { can: ['乙', '丙'] }, 'met'],
    ['none of a closed list', some, { can: ['丙'] }, 'unmet'],
    ['none of an open list (等)', { ...some, open: true }, { can: ['丙'] }, 'judge'],
    ['nothing at all of an open list', { ...some, open: true }, { can: [] }, 'unmet'],
    ['a person', judgement, {}, 'judge'],
    ['all: the worst counts', { kind: 'all', of: [yes('a'), judgement, area] }, { a: true, area: 99 }, 'unmet'],
    ['all: a person is left', { kind: 'all', of: [yes('a'), judgement] }, { a: true }, 'judge'],
    ['all: not said is before a person', { kind: 'all', of: [yes('a'), judgement] }, {}, 'missing'],
    ['any: the best counts', { kind: 'any', of: [yes('a'), area] }, { a: false, area: 100 }, 'met'],
    ['any: of none', { kind: 'any', of: [] }, {}, 'unmet'],
    ['when it is so', { kind: 'when', given: yes('a'), test: area }, { a: true, area: 99 }, 'unmet'],
    ['when it is not so', { kind: 'when', given: yes('a'), test: area }, { a: false, area: 99 }, 'met'],
    ['when nobody says', { kind: 'when', given: yes('a'), test: area }, { area: 100 }, 'missing'],
  ])('%s', (_what, asked, form, expected) => {
    expect(outcome(asked, form)).toBe(expected)
  })
})

const asked = (form: Form, own: Partial<Parameters<typeof decideConditions>[0]> = {}) => ({
  ...{ conditions: stationConditions, form, said: nothingSaid, on, terms: defaultValues, stage: 'filing' as const },
  ...own,
})
const problems = (...of: Parameters<typeof asked>) => {
  const decided = decideConditions(asked(...of))
  return decided.accepted ? [] : decided.reasons.map(({ condition, problem }) => [condition.id, problem])
}
const judgedAll = Object.fromEntries(stationConditions.map(({ id }) => [id, true]))

describe('建设条件 of 服务站', () => {
  test('hold for the good form at filing; what a person has to judge is left to the review', () => {
    expect(problems(goodForm)).toEqual([])
    expect(problems(goodForm, { stage: 'review' }).map(([, why]) => why)).toEqual(Array(6).fill('unjudged'))
    expect(problems(goodForm, { stage: 'review', said: { judged: judgedAll, reasons: {} } })).toEqual([])
  })
  test('every one is refused with its own reason and basis', () => {
    const decided = decideConditions(asked({ ...goodForm, area: 99, staff: 2, honest: false }))
    expect(decided.accepted).toBe(false)
    if (decided.accepted) return
    expect(decided.reasons.map(({ condition, problem }) => [condition.id, problem])).toEqual([
      ['honest', 'unmet'],
      ['area', 'unmet'],
      ['staff', 'unmet'],
    ])
    for (const { basis } of decided.reasons) expect(basis).toMatchObject({ kind: 'article', instrument: 'g26' })
  })
  test('both facets are asked for', () => {
    expect(problems({ ...goodForm, general: [] })).toEqual([['general', 'unmet']])
    expect(problems({ ...goodForm, special: [] })).toEqual([['special', 'unmet']])
  })
  test('one under 一般 wants a reason, and with it is let pass with a warning', () => {
    const outside = { ...goodForm, registered: '外省市' }
    expect(problems(outside)).toEqual([['registered', 'unexplained']])
    const said = { judged: {}, reasons: { registered: '总部在京，迁入手续在办' } }
    const decided = decideConditions(asked(outside, { said }))
    expect(decided).toMatchObject({ accepted: true, warnings: [{ condition: { id: 'registered' } }] })
  })
  test('a reason lets no hard condition pass', () => {
    expect(problems({ ...goodForm, area: 92 }, { said: { judged: {}, reasons: { area: '马上扩' } } })).toEqual([
      ['area', 'unmet'],
    ])
  })
  test('满两年 follows the reading of 一般', () => {
    const young = { ...goodForm, established: '2025-01-01' }
    const said = { judged: {}, reasons: { established: '团队 2019 年起在母公司' } }
    const strict = { ...defaultValues, reachOfGenerally: 'first-clause' as const }
    expect(problems(young)).toEqual([['established', 'unexplained']])
    expect(problems(young, { said })).toEqual([])
    expect(problems(young, { said, terms: strict })).toEqual([['established', 'unmet']])
    const [basis] = checked(asked(young, { terms: strict })).filter(({ condition }) => condition.id === 'established')
    expect(basis?.basis).toMatchObject({ kind: 'reading', reading: expect.stringContaining('只管前半句') })
  })
  test('judged to hold, one that the form shows not to still wants its reason, and says who gives it', () => {
    const outside = { ...goodForm, registered: '外省市' }
    const said = { judged: judgedAll, reasons: {} }
    expect(problems(outside, { stage: 'review', said })).toEqual([['registered', 'unexplained']])
    expect(problems({ ...goodForm, staff: 2 }, { stage: 'review', said })).toEqual([['staff', 'unmet']])
    const passing = { judged: judgedAll, reasons: { registered: '总部在京，迁入手续在办' } }
    expect(decideConditions(asked(outside, { stage: 'review', said: passing }))).toMatchObject({
      warnings: [{ condition: { id: 'registered' }, passedWith: '总部在京，迁入手续在办' }],
    })
  })
  test('an officer who finds that one does not hold is heard before the form', () => {
    const said = { judged: { ...judgedAll, area: false }, reasons: {} }
    expect(problems(goodForm, { stage: 'review', said })).toEqual([['area', 'unmet']])
  })
})

describe('what is noted stands in nobody’s way', () => {
  const late: Condition = stationChange.conditions.find(({ id }) => id === 'in-time')!
  const at = (day: string, terms = defaultValues) =>
    outcomeOf(late.test, { changedOn: '2026-10-09' }, localDate(day), terms)
  test('thirty working days after a change, from the next day or from the day itself', () => {
    expect([at('2026-11-19'), at('2026-11-20')]).toEqual(['met', 'unmet'])
    const sameDay = { ...defaultValues, changeCountsFrom: 'change-day' as const }
    expect([at('2026-11-18', sameDay), at('2026-11-19', sameDay)]).toEqual(['met', 'unmet'])
  })
  test('a late report is filed all the same', () => {
    const form = { what: ['主营业务'], changedOn: '2026-01-05', account: '改了' }
    expect(problems(form, { conditions: stationChange.conditions })).toEqual([])
  })
  test('into an unpublished year nobody is late', () => {
    expect(outcomeOf(late.test, { changedOn: '2026-12-20' }, localDate('2027-12-01'), defaultValues)).toBe('met')
  })
  test('a new name or address has to be said, and where that is on the map, where that is what changed', () => {
    const form = { what: ['名称', '地址'], changedOn: '2026-05-05', account: '改了' }
    expect(problems(form, { conditions: stationChange.conditions })).toEqual([
      ['new-name', 'missing'],
      ['new-address', 'missing'],
      ['new-place', 'missing'],
    ])
  })
})

test('a day of 02-29 comes round on itself in a leap year, and in others its year is full on 03-01', () => {
  const four = { kind: 'measure', field: 'since', as: 'years', least: 1 } as const
  const come = (since: string, day: string, least: number) =>
    outcomeOf({ ...four, least }, { since }, localDate(day), defaultValues)
  expect([come('2024-02-29', '2028-02-28', 4), come('2024-02-29', '2028-02-29', 4)]).toEqual(['unmet', 'met'])
  expect([come('2024-02-29', '2027-02-28', 3), come('2024-02-29', '2027-03-01', 3)]).toEqual(['unmet', 'met'])
  expect([come('2096-02-29', '2100-02-28', 4), come('2096-02-29', '2100-03-01', 4)]).toEqual(['unmet', 'met'])
  expect([come('1996-02-29', '2000-02-28', 4), come('1996-02-29', '2000-02-29', 4)]).toEqual(['unmet', 'met'])
})

test('what is for the review is asked for there alone, and what holds always is always asked', () => {
  const cancelling = { conditions: stationCancellation.conditions, form: { ground: grounds.penalty } }
  const asked = { ...cancelling, said: nothingSaid, on, terms: defaultValues }
  expect(checked({ ...asked, stage: 'filing' })).toEqual([])
  expect(checked({ ...asked, stage: 'review' }).map(({ problem }) => problem)).toEqual([null, 'unjudged', null, null])
  expect(isAsked({ kind: 'measure', field: 'a', as: 'yes' }, { a: false }, on, defaultValues)).toBe(true)
})

test('of several grounds, one that nobody named asks nothing', () => {
  const form = { ground: grounds.penalty, account: '受到处罚' }
  const asked = stationCancellation.conditions.filter((each) => isAsked(each.test, form, on, defaultValues))
  expect(asked.map(({ id }) => id)).toEqual(['penalty'])
})
