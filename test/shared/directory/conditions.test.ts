import { instantOf } from '@shared/calendar/beijing'
import { type Asked, nothingAsked } from '@shared/directory/asked'
import { changesOf, choicesOf, cleared, conditionsOf, without, withoutChoice } from '@shared/directory/conditions'
import { makeFinder } from '@shared/directory/find'
import { decodeSnapshot } from '@shared/directory/snapshot'
import { encodeSnapshot } from '@shared/directory/snapshot-encode'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'

const now = instantOf('2026-11-20T10:00:00+08:00')
const find = makeFinder(decodeSnapshot(encodeSnapshot(carriers, now))!)
const answer = ({ text, filters }: Asked) => find({ text, filters }, now)

const asked: Asked = {
  text: '缺钱',
  near: true,
  filters: { freeOfCharge: true, kinds: ['station', 'home'], modes: [], openNow: false },
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
      { condition: 'near' },
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
  const none: Asked = { ...nothingAsked, filters: { categories: ['finance'], modes: ['visit'], openNow: true } }

  it('is what the list then shows', () => {
    expect(answer(none).rows).toEqual([])
    const changes = changesOf(none, answer)
    expect(changes.map(({ condition }) => condition)).toEqual(['openNow', 'modes', 'categories'])
    for (const { condition, many, first } of changes) {
      const { rows } = answer(without(none, condition))
      expect([many, first]).toEqual([rows.length, rows[0]])
    }
    const visits = carriers.filter(({ services }) => services.some(({ modes }) => modes.includes('visit')))
    expect(changesOf({ ...none, filters: { categories: ['finance'], modes: ['visit'] } }, answer)).toMatchObject([
      {
        condition: 'modes',
        many: carriers.filter(({ services }) => services.some((s) => s.category === 'finance')).length,
      },
      { condition: 'categories', many: visits.length },
    ])
  })

  it('says so of a condition that is not what stands in the way', () => {
    expect(changesOf(none, answer)[0]).toEqual({ condition: 'openNow', many: 0, first: undefined })
  })

  it('is everything where words alone found nothing', () => {
    expect(changesOf({ ...nothingAsked, text: '火星' }, answer)).toMatchObject([
      { condition: 'text', many: carriers.length },
    ])
  })
})
