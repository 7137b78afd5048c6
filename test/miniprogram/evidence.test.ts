import { describe, expect, it } from 'vitest'
import { blocksOf, type Item, itemFor, type RecordView, standingOf } from '@/packages/desk/record/requirements'

type State = RecordView['evidence'][number]['inspection']['state']
const files = (...kinds: [string, State][]) =>
  kinds.map(([kind, state], nth) => ({ id: `u_${nth}`, kind, inspection: { state, why: null } }))
const record = (evidence: object[], claims: object[] = []) =>
  ({ evidence, claims, category: 'finance', mode: 'onsite', startedAt: 7 }) as unknown as RecordView
const item = (id: string, ...evidence: [string, number][]) =>
  ({
    id,
    categories: ['finance'],
    modes: ['onsite'],
    evidence: evidence.map(([kind, atLeast]) => ({ kind, atLeast })),
  }) as unknown as Item
const loan = item('S-03', ['sign-in-sheet', 1], ['photo', 2])
const law = { ...item('S-04', ['minutes', 1]), categories: ['legal'] }

describe('the evidence of a record, by kind', () => {
  it('stands in the order of the item, then what else is there, then a place for the rest', () => {
    const held = record(files(['photo', 'fine'], ['report', 'fine']))
    expect(blocksOf(held, loan).map(({ kind, atLeast, have }) => [kind, atLeast, have])).toEqual([
      ['sign-in-sheet', 1, 1],
      ['photo', 2, 1],
      ['report', 0, 1],
      ['other', 0, 0],
    ])
  })

  it('lacks what does not count', () => {
    const held = record(files(['photo', 'fine'], ['photo', 'same-pixels'], ['photo', 'waiting']))
    expect(standingOf(held, loan)).toMatchObject({
      lacking: [{ kind: 'photo', lacks: 1 }],
      need: 2,
      have: 1,
      waiting: true,
    })
  })

  it('is for the item that was claimed, else the one chosen, else the first that fits', () => {
    const other = item('S-05', ['minutes', 1])
    const items = [law, loan, other]
    expect(itemFor(record([]), items, null)).toBe(loan)
    expect(itemFor(record([]), items, 'S-05')).toBe(other)
    expect(itemFor(record([]), items, 'S-04')).toBe(loan) // it does not fit
    expect(itemFor(record([]), [{ ...loan, modes: ['online'] }, other], 'S-03')).toBe(other) // nor does this
    expect(itemFor(record([], [{ itemId: 'S-04' }]), items, 'S-05')).toBe(law)
  })
})
