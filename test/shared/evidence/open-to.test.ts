import { mayAdd, mayTakeOut, opennessOf, unfiled } from '@shared/evidence/open-to'
import { asId, type PersonId } from '@shared/ids'
import { type ClaimEvent, claimStanding } from '@shared/points/claim-events'
import { describe, expect, test } from 'vitest'

const byId = asId<PersonId>('p')
const filed: ClaimEvent = { what: 'filed', settings: 0, at: 10, byId, proposed: 200, tableVersion: '0.4' }
const asked: ClaimEvent = { what: 'asked', settings: 0, at: 20, byId, kinds: ['minutes'], text: '补' }
const answered: ClaimEvent = { what: 'answered', settings: 0, at: 30, byId, note: '', files: 1 }
const rejected: ClaimEvent = { what: 'rejected', settings: 0, at: 40, byId, note: '不' }
const verified: ClaimEvent = { what: 'verified', settings: 0, at: 40, byId, amount: 200, note: '' }
const of = (...claims: ClaimEvent[][]) => opennessOf(claims.map(claimStanding))
const adds = (claims: ClaimEvent[][]) => ['minutes', 'photo'].filter((kind) => mayAdd(of(...claims), kind))

describe('what may be added to the evidence of a service', () => {
  test.each([
    ['nobody has claimed', [], ['minutes', 'photo']],
    ['somebody decides on', [[filed]], []],
    ['something is asked for', [[filed, asked]], ['minutes']],
    ['an explanation is asked for', [[filed, { ...asked, kinds: [] }]], ['minutes', 'photo']],
    ['the station has answered', [[filed, asked, answered]], []],
    ['was refused', [[filed, rejected]], ['minutes', 'photo']],
    ['was withdrawn', [[filed, { what: 'withdrawn', settings: 0, at: 20, byId }]], ['minutes', 'photo']],
    [
      'was refused and is appealed',
      [[filed, rejected, { what: 'appealed', settings: 0, at: 50, byId, reason: '不' }]],
      [],
    ],
    ['has earned', [[filed, verified]], []],
    ['was refused for one item and is decided on for another', [[filed, rejected], [filed]], []],
    [
      'was refused for one item and has earned for another',
      [
        [filed, rejected],
        [filed, verified],
      ],
      ['minutes', 'photo'],
    ],
  ] as [string, ClaimEvent[][], string[]][])('of one that %s', (_, claims, kinds) => {
    expect(adds(claims)).toEqual(kinds)
  })
  test('what was filed stays, what came later may be taken out again', () => {
    const after = of([filed, asked, answered, rejected])
    expect([29, 30, 31].map((addedAt) => mayTakeOut(after, addedAt))).toEqual([false, false, true])
    expect(mayTakeOut(unfiled, 0)).toBe(true)
  })
})
