import { type AmountRule, amountOf, withOccurrence } from '@shared/points/amount'
import { awardAmount } from '@shared/points/award-amount'
import type { Item } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { itemId } from './builders'

describe('what a rule is worth', () => {
  const tiers: AmountRule = {
    kind: 'tiers',
    quantity: 'attendees',
    tiers: [
      { from: 50, points: 300 },
      { from: 20, points: 100 },
    ],
  }
  test('a tier begins at its own number, in whatever order the table lists them', () => {
    expect(amountOf(tiers, { attendees: 20 }, null)).toEqual({ points: 100 })
    expect(amountOf(tiers, { attendees: 49 }, null)).toEqual({ points: 100 })
    expect(amountOf(tiers, { attendees: 50 }, null)).toEqual({ points: 300 })
  })
  test('below the first tier there is nothing, and it says what was needed', () => {
    expect(amountOf(tiers, { attendees: 19 }, null)).toEqual({
      problem: 'BELOW_THRESHOLD',
      data: { quantity: 'attendees', have: 19, need: 20 },
    })
  })
  test('a quantity nobody counted is missing, not zero', () => {
    expect(amountOf(tiers, {}, null)).toEqual({ problem: 'QUANTITY_MISSING', data: { quantity: 'attendees' } })
  })

  const perMillion: AmountRule = { kind: 'ratio', quantity: 'financedWan', points: 50, per: 300, atMost: 500 }
  test('a ratio is rounded down to the hundredth and stops at its most', () => {
    expect(amountOf(perMillion, { financedWan: 100 }, null)).toEqual({ points: 16 })
    expect(amountOf(perMillion, { financedWan: 3000 }, null)).toEqual({ points: 500 })
    expect(amountOf(perMillion, { financedWan: 3001 }, null)).toEqual({ points: 500 })
  })
  test('a ratio names the least quantity that is worth a hundredth', () => {
    expect(amountOf(perMillion, { financedWan: 5 }, null)).toMatchObject({
      problem: 'BELOW_THRESHOLD',
      data: { need: 6 },
    })
    expect(amountOf(perMillion, { financedWan: 6 }, null)).toEqual({ points: 1 })
  })

  const range: AmountRule = { kind: 'range', from: 100, to: 300, step: 50 }
  test.each([
    [100, { points: 100 }],
    [300, { points: 300 }],
    [50, { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen: 50, from: 100, to: 300, step: 50 } }],
    [99, { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen: 99, from: 100, to: 300, step: 50 } }],
    [350, { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen: 350, from: 100, to: 300, step: 50 } }],
    [125, { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen: 125, from: 100, to: 300, step: 50 } }],
    [Number.NaN, { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen: Number.NaN, from: 100, to: 300, step: 50 } }],
    [null, { problem: 'CHOICE_MISSING', data: { from: 100, to: 300, step: 50 } }],
  ])('a reviewer who chooses %s gets %o', (chosen, expected) => {
    expect(amountOf(range, {}, chosen)).toEqual(expected)
  })

  test('the occurrence is the engine’s to say, never the station’s', () => {
    expect(withOccurrence({ occurrence: 99, attendees: 3 }, 4)).toEqual({ occurrence: 5, attendees: 3 })
  })
})

describe('an award and its bonuses', () => {
  const item: Item = {
    id: itemId('talk'),
    name: '宣讲',
    classId: 'general',
    categories: 'any',
    modes: 'any',
    evidence: [],
    amount: { kind: 'fixed', points: 150 },
    bonuses: [
      { id: 'tier', name: '专精特新企业', when: { beneficiaryTier: ['specialised'] }, add: { percent: 33 } },
      { id: 'visit', name: '上门', when: { mode: ['visit'] }, add: { points: 20 } },
      { id: 'many', name: '人多', when: { quantity: 'attendees', atLeast: 30 }, add: { points: 5 } },
    ],
    once: null,
  }
  const facts = { quantities: {}, mode: 'onsite', beneficiaryTier: 'none', awardsBefore: 0, chosen: null }

  test('without a condition met there is the item alone', () => {
    expect(awardAmount(item, facts)).toEqual({ points: 150, parts: [{ id: 'talk', points: 150 }] })
  })
  test('each bonus is a part of its own; a percentage is of the item, rounded down', () => {
    const all = { ...facts, mode: 'visit', beneficiaryTier: 'specialised', quantities: { attendees: 30 } }
    expect(awardAmount(item, all)).toEqual({
      points: 150 + 49 + 20 + 5,
      parts: [
        { id: 'talk', points: 150 },
        { id: 'tier', points: 49 },
        { id: 'visit', points: 20 },
        { id: 'many', points: 5 },
      ],
    })
  })
  test('no bonus saves an item that earns nothing', () => {
    const tiered: Item = {
      ...item,
      amount: { kind: 'tiers', quantity: 'attendees', tiers: [{ from: 10, points: 100 }] },
    }
    expect(awardAmount(tiered, { ...facts, mode: 'visit', quantities: { attendees: 9 } })).toMatchObject({
      problem: 'BELOW_THRESHOLD',
    })
  })
  test('the third of an item is told that it is the third', () => {
    const fading: Item = {
      ...item,
      amount: {
        kind: 'tiers',
        quantity: 'occurrence',
        tiers: [
          { from: 1, points: 200 },
          { from: 3, points: 100 },
        ],
      },
    }
    expect(awardAmount(fading, { ...facts, awardsBefore: 1 })).toMatchObject({ points: 200 })
    expect(awardAmount(fading, { ...facts, awardsBefore: 2 })).toMatchObject({ points: 100 })
  })
})
