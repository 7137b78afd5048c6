import { countedByKind, counting, decidePicture, inspected, waitingIn } from '@shared/evidence/inspection'
import { pictureLimits } from '@shared/evidence/picture-limits'
import { evidenceOfService } from '@shared/evidence/sign-in-sheet'
import { asId, type EvidenceId } from '@shared/ids'
import { describe, expect, it, test } from 'vitest'

const [one, two] = [asId<EvidenceId>('u_1'), asId<EvidenceId>('u_2')]
const picture = { readable: true, pixels: { sha256: 'a', likeness: '0' } } as const
const { leastSide, mostSide, most } = pictureLimits

describe('a picture’s size', () => {
  test.each([
    [leastSide, leastSide, null],
    [leastSide - 1, mostSide, 'too-small'],
    [mostSide, leastSide, null],
    [mostSide + 1, leastSide, 'too-large'],
    [most / 5000, 5000, null],
    [most / 5000, 5001, 'too-large'],
  ])('%d by %d: %s', (width, height, code) => {
    const decided = decidePicture({ width, height })
    expect(decided.accepted ? null : decided.code).toBe(code)
    expect(decidePicture({ width: height, height: width })).toEqual(decided)
  })
})

describe('what was found', () => {
  test.each([
    ['pixels that nobody has', picture, null, { state: 'fine' }],
    ['pixels that it has itself, looked at twice', picture, one, { state: 'fine' }],
    ['pixels that another file has', picture, two, { state: 'same-pixels' }],
    ['a paper', { readable: true, pixels: null } as const, null, { state: 'fine' }],
    ['nothing', { readable: false, why: 'damaged' } as const, two, { state: 'unreadable', why: 'damaged' }],
  ])('%s', (_, finding, heldById, state) => {
    expect(inspected(finding, one, heldById)).toEqual(state)
  })
})

it('counts what is fine, and nothing that waits, is none or is there already', () => {
  const states = ['fine', 'waiting', 'unreadable', 'same-pixels', 'fine'] as const
  const evidence = states.map((state, nth) => ({ kind: nth === 4 ? 'minutes' : 'photo', inspection: { state } }))
  expect(countedByKind(evidence)).toEqual({ photo: 1, minutes: 1 })
  expect(counting(evidence)).toEqual([evidence[0], evidence[4]])
  expect(waitingIn(evidence)).toBe(1)
})

it('counts the sign-in sheet that the check-in has made, beside one that was handed in', () => {
  const sheet = { kind: 'sign-in-sheet', inspection: { state: 'fine' } } as const
  expect(evidenceOfService({ evidence: [], startedAt: 7 })).toEqual({ 'sign-in-sheet': 1 })
  expect(evidenceOfService({ evidence: [sheet], startedAt: 7 })).toEqual({ 'sign-in-sheet': 2 })
  expect(evidenceOfService({ evidence: [], startedAt: null })).toEqual({})
})
