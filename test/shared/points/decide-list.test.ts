import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type ListId, type PersonId } from '@shared/ids'
import { operator } from '@shared/law/basis'
import { productRules } from '@shared/law/product-rules'
import {
  decideList,
  decideListCheck,
  decideListDraft,
  decidePublication,
  type ListFacts,
} from '@shared/points/decide-list'
import { stationLists } from '@shared/points/lists-of'
import { isTermOfTitle } from '@shared/points/term-of-title'
import { governing } from '@shared/policy/governing'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const [maker, other] = [asId<PersonId>('p_1'), asId<PersonId>('p_2')]
function governed(on: string) {
  return governing('station', 'title', { filed: localDate(on) }, defaultValues)
}
const mark = operator('服务站积分规则表', null)
const isGood = { passed: true, passedBy: mark, object: true, whole: true, listId: null }
const station = { carrierId: asId<CarrierId>('station-a'), ...isGood }
const facts: ListFacts = {
  ...{ state: 'draft', madeByIds: [maker], stations: [station] },
  ...{ rules: stationLists, governing: governed('2026-11-10') },
  cycle: { year: 2026, from: localDate('2026-03-01'), to: localDate('2026-09-30'), shortened: true },
  ...{ publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') },
}
const today = localDate('2026-11-10')
const onDay = localDate('2026-11-16')
const codeOf = (decision: { accepted: true } | { accepted: false; code: string }) =>
  decision.accepted ? 'accepted' : decision.code

describe('a list', () => {
  const cases: [string, Partial<ListFacts>, string][] = [
    ['as it should be', {}, 'accepted'],
    ['of nobody', { stations: [] }, 'NO_STATION'],
    ['that ends before it begins', { to: localDate('2026-11-15') }, 'DATES_TURNED'],
    ['of a station that has not passed', { stations: [{ ...station, passed: false }] }, 'NOT_PASSED'],
    ['of one that left', { stations: [{ ...station, object: false }] }, 'NOT_OBJECT'],
    ['of one whose chain is broken', { stations: [{ ...station, whole: false }] }, 'CHAIN_BROKEN'],
    ['under a text that has not begun', { governing: governed('2026-02-28') }, 'NOT_ITS_TEXT'],
    ['of one that is in another', { stations: [{ ...station, listId: asId<ListId>('li_1') }] }, 'LISTED_ALREADY'],
  ]
  it.each(cases)('%s', (_, own, code) => expect(codeOf(decideList({ ...facts, ...own }, today))).toBe(code))

  it('refuses one that has not passed on what the comparison stands on', () => {
    const stations = [{ ...station, passed: false }]
    expect(decideList({ ...facts, stations }, today)).toMatchObject({ code: 'NOT_PASSED', basis: mark })
  })

  it('names the station that stands in its way', () => {
    const wrong = { ...station, carrierId: asId<CarrierId>('station-b') }
    for (const own of [{ passed: false }, { object: false }, { listId: asId<ListId>('li_1') }])
      expect(decideList({ ...facts, stations: [station, { ...wrong, ...own }] }, today)).toMatchObject({
        data: { carrierId: 'station-b' },
      })
  })

  it('is written over while it is not public, with its days in order', () => {
    const over = (state: ListFacts['state']) => decideListDraft({ ...facts, state, empty: false }, facts, other)
    expect((['draft', 'checked', 'published'] as const).map((state) => codeOf(over(state)))).toEqual([
      ...['accepted', 'accepted', 'published'],
    ])
    expect(codeOf(decideListDraft(null, { ...facts, to: localDate('2026-11-15') }, maker))).toBe('DATES_TURNED')
    const days = (publishOn: string, from: string, to: string) => ({
      ...{ publishOn: localDate(publishOn), from: localDate(from), to: localDate(to) },
    })
    for (const turned of [
      days('2026-11-10', '2026-11-16', '2026-11-15'),
      days('2026-11-16', '2026-11-10', '2026-11-15'),
    ]) {
      expect(codeOf(decideListDraft(null, turned, maker))).toBe('DATES_TURNED')
      expect(codeOf(decideList({ ...facts, ...turned }, today))).toBe('DATES_TURNED')
    }
    const oneDay = days('2026-11-16', '2026-11-16', '2026-11-16')
    expect(codeOf(decideListDraft(null, oneDay, maker))).toBe('accepted')
  })

  it('begins with its publication or later, and lasts for the year of the text', () => {
    const decide = (publishOn: string, from: string, to: string) =>
      decideList(
        { ...facts, ...{ publishOn: localDate(publishOn), from: localDate(from), to: localDate(to) } },
        localDate(publishOn),
      )
    const terms: [string, string, string, string][] = [
      ['2026-11-16', '2026-11-16', '2027-11-15', 'accepted'],
      ['2026-11-16', '2026-12-01', '2027-11-30', 'accepted'],
      ['2028-02-29', '2028-02-29', '2029-02-28', 'accepted'],
      ['2026-11-16', '2026-11-15', '2027-11-14', 'FROM_BEFORE_PUBLICATION'],
      ['2026-11-16', '2026-10-01', '2027-11-15', 'FROM_BEFORE_PUBLICATION'],
      ['2026-11-16', '2026-11-16', '2026-11-16', 'NOT_ITS_TERM'],
      ['2026-11-16', '2026-11-16', '2027-11-14', 'NOT_ITS_TERM'],
      ['2026-11-16', '2026-11-16', '2027-11-16', 'NOT_ITS_TERM'],
      ['2026-11-16', '2026-11-16', '2029-11-15', 'NOT_ITS_TERM'],
    ]
    for (const [publishOn, from, to, code] of terms)
      expect(codeOf(decide(publishOn, from, to)), `${from} ${to}`).toBe(code)
    expect(decide('2026-11-16', '2026-11-15', '2027-11-14')).toMatchObject({ basis: productRules.listDates })
    expect(decide('2026-11-16', '2026-11-16', '2029-11-15')).toMatchObject({
      basis: { kind: 'article', article: '三（三）3', quote: expect.stringContaining('有效期为一年') },
    })
  })

  it('is made by everybody who wrote what stands in it, and checked by nobody of them', () => {
    const wrote = (known: Parameters<typeof decideListDraft>[0], byId: PersonId) => {
      const decision = decideListDraft(known, facts, byId)
      return decision.accepted ? decision.madeByIds : decision.code
    }
    expect(wrote(null, maker)).toEqual([maker])
    expect(wrote({ ...facts, empty: false }, other)).toEqual([maker, other])
    expect(wrote({ ...facts, empty: false }, maker)).toEqual([maker])
    expect(wrote({ ...facts, empty: true }, other)).toEqual([other])
    const both = { ...facts, madeByIds: [maker, other] }
    for (const byId of both.madeByIds) expect(codeOf(decideListCheck(both, byId, today))).toBe('SECOND_PERSON_NEEDED')
  })

  it('waits for the end of its cycle, and not a day longer', () => {
    expect(codeOf(decideList(facts, localDate('2026-09-30')))).toBe('CYCLE_RUNNING')
    expect(codeOf(decideList(facts, localDate('2026-10-01')))).toBe('accepted')
  })

  it('is checked by another, once, and before its day is over', () => {
    expect(codeOf(decideListCheck(facts, other, today))).toBe('accepted')
    expect(codeOf(decideListCheck(facts, maker, today))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(decideListCheck({ ...facts, state: 'checked' }, other, today))).toBe('checked')
    expect(codeOf(decideListCheck(facts, other, localDate('2026-11-17')))).toBe('PUBLISHED_BEFORE_TODAY')
    expect(codeOf(decideListCheck({ ...facts, stations: [] }, other, today))).toBe('NO_STATION')
  })

  it('is published on its day if nothing has moved, and is a draft again if something has', () => {
    const checked = { ...facts, state: 'checked' } as const
    expect(decidePublication(checked, true, other, onDay)).toEqual({
      accepted: true,
      becomes: 'published',
      because: null,
    })
    expect(decidePublication(checked, false, other, onDay)).toEqual({
      accepted: true,
      becomes: 'draft',
      because: 'moved',
    })
    const broken = { ...checked, stations: [station, { ...station, carrierId: other as never, whole: false }] }
    for (const same of [true, false])
      expect(decidePublication(broken, same, other, onDay)).toMatchObject({
        ...{ code: 'CHAIN_BROKEN', data: { carrierId: other }, basis: { kind: 'product' } },
      })
    expect(codeOf(decidePublication(checked, true, other, localDate('2026-11-15')))).toBe('TOO_EARLY')
    expect(codeOf(decidePublication(facts, true, other, onDay))).toBe('draft')
    expect(codeOf(decidePublication(checked, true, maker, onDay))).toBe('SECOND_PERSON_NEEDED')
    // after its day it would say of a day that has gone by who is 培育成功, and of nobody who left since
    const late = localDate('2026-11-17')
    expect([true, false].map((same) => decidePublication(checked, same, other, late))).toEqual([
      ...[{ accepted: true, becomes: 'draft', because: 'day-passed' }],
      ...[{ accepted: true, becomes: 'draft', because: 'day-passed' }],
    ])
    const outside = { ...checked, governing: governed('2026-02-28') }
    expect(codeOf(decidePublication(outside, true, other, onDay))).toBe('NOT_ITS_TEXT')
    const twice = { ...checked, stations: [{ ...station, listId: asId<ListId>('li_1') }] }
    expect(codeOf(decidePublication(twice, true, other, onDay))).toBe('LISTED_ALREADY')
  })
})

it('one year, both days included, as the text says', () => {
  const year = (from: string, to: string) => isTermOfTitle(localDate(from), localDate(to))
  expect(year('2026-11-27', '2027-11-26')).toBe(true)
  expect(year('2026-11-27', '2027-11-27')).toBe(false)
  expect(year('2028-02-29', '2029-02-28')).toBe(true)
  expect(year('2028-01-29', '2029-01-28')).toBe(true)
  expect(year('2027-03-01', '2028-02-29')).toBe(true)
})
