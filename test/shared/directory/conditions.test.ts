import { instantOf } from '@shared/calendar/beijing'
import { type Asked, nothingAsked } from '@shared/directory/asked'
import { changesOf, choicesOf, cleared, conditionsOf, without, withoutChoice } from '@shared/directory/conditions'
import { makeFinder } from '@shared/directory/find'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { directoryOn } from './directory-of'

const now = instantOf('2026-11-20T10:00:00+08:00')
const find = makeFinder(directoryOn(carriers, now))
const answer = ({ text, filters }: Asked) => find({ text, filters }, now)

const asked: Asked = {
  text: '缺钱',
  near: 5,
  filters: { freeOfCharge: true, kinds: ['station', 'home'], modes: [] },
}

describe('conditions', () => {
  it('are the words, the ring and each row that asks for something', () => {
    expect(conditionsOf(asked)).toEqual(['text', 'near', 'freeOfCharge', 'kinds'])
    expect(conditionsOf({ ...nothingAsked, text: '  ' })).toEqual([])
  })

  it('are dropped one at a time, and the others stay', () => {
    for (const condition of conditionsOf(asked))
      expect(conditionsOf(without(asked, condition))).toEqual(conditionsOf(asked).filter((each) => each !== condition))
  })

  it('hold choices that are taken out one by one', () => {
    const choices = choicesOf(asked)
    expect(choices).toEqual([
      { condition: 'near', value: '5' },
      { condition: 'freeOfCharge' },
      { condition: 'kinds', value: 'station' },
      { condition: 'kinds', value: 'home' },
    ])
    for (const choice of choices)
      expect(choicesOf(withoutChoice(asked, choice))).toEqual(choices.filter((each) => each !== choice))
    expect(choicesOf(cleared(asked))).toEqual([])
    expect(cleared(asked).text).toBe('缺钱')
  })
})

describe('what a single change would bring', () => {
  const none: Asked = { ...nothingAsked, filters: { categories: ['finance'], modes: ['visit'], open: 'week' } }
  const drops = (asked: Asked) => changesOf(asked, answer).filter(({ way }) => way === 'drop')

  it('is what the list then shows', () => {
    expect(answer(none).rows).toEqual([])
    const changes = changesOf(none, answer)
    expect(changes.map(({ condition, way }) => [condition, way])).toEqual([
      ['open', 'drop'],
      ['modes', 'drop'],
      ['categories', 'drop'],
    ])
    for (const { asked, many, first } of changes) {
      const { rows } = answer(asked)
      expect([many, first]).toEqual([rows.length, rows[0]])
    }
    const visits = carriers.filter(({ services }) => services.some(({ modes }) => modes.includes('visit')))
    expect(drops({ ...none, filters: { categories: ['finance'], modes: ['visit'] } })).toMatchObject([
      {
        condition: 'modes',
        many: carriers.filter(({ services }) => services.some((s) => s.category === 'finance')).length,
      },
      { condition: 'categories', many: visits.length },
    ])
  })

  it('says so of a condition that is not what stands in the way', () => {
    expect(changesOf(none, answer)[0]).toMatchObject({ condition: 'open', many: 0, first: undefined })
  })

  it('is everything where words alone found nothing', () => {
    expect(changesOf({ ...nothingAsked, text: '火星' }, answer)).toMatchObject([
      { condition: 'text', way: 'drop', many: carriers.length },
    ])
  })

  it('of what comes in steps is also the first step that brings more, before it is dropped; the others stay', () => {
    const from = carriers[0]!.location
    const around = ({ text, filters, near }: Asked) =>
      find({ text, filters, from, ...(near !== null && { withinMetres: near * 1000 }) }, night)
    const night = instantOf('2026-11-20T23:59:00+08:00')
    const asked: Asked = { ...nothingAsked, near: 1, filters: { open: 'now' } }
    expect(around(asked).rows).toEqual([])
    const changes = changesOf(asked, around)
    expect(changes.map(({ condition, way, asked }) => [condition, way, asked.near, asked.filters.open])).toEqual([
      ['near', 'drop', null, 'now'],
      // dropped, it would bring no more
      ['open', 'loosen', 1, 'week'],
    ])
    const open: Asked = { ...asked, filters: {} }
    const [wider, anywhere] = changesOf(open, around)
    expect(wider).toMatchObject({ condition: 'near', way: 'loosen', asked: { near: 5 } })
    expect(anywhere).toMatchObject({ condition: 'near', way: 'drop', asked: { near: null } })
    expect(wider!.many).toBeGreaterThan(around(open).rows.length)
    expect(anywhere!.many).toBeGreaterThan(wider!.many)
  })
})
