import { isSelfService } from '@shared/access/self-service'
import { asId, type PersonId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const people = fc.subarray(['p_1', 'p_2', 'p_3', 'p_4'].map((id) => asId<PersonId>(id)))
const party = fc.record({ creditCode: fc.constantFrom(null, 'code-1', 'code-2'), personIds: people })

describe('a station that serves itself', () => {
  it('is the same legal person, or has someone of both sides', () => {
    const none = { creditCode: null, personIds: [] }
    expect(isSelfService({ ...none, creditCode: 'code-1' }, { ...none, creditCode: 'code-1' })).toBe(true)
    expect(isSelfService({ ...none, creditCode: 'code-1' }, { ...none, creditCode: 'code-2' })).toBe(false)
    const one = { ...none, personIds: [asId<PersonId>('p_1')] }
    expect(isSelfService(one, one)).toBe(true)
  })

  it('is not known from two codes that are unknown', () =>
    expect(isSelfService({ creditCode: null, personIds: [] }, { creditCode: null, personIds: [] })).toBe(false))

  it('is the same seen from either side, and follows from one shared person or code', () => {
    fc.assert(
      fc.property(party, party, (a, b) => {
        const shared = new Set([...a.personIds, ...b.personIds]).size < a.personIds.length + b.personIds.length
        const codes = new Set([a.creditCode, b.creditCode])
        expect(isSelfService(a, b)).toBe(shared || (codes.size === 1 && !codes.has(null)))
        expect(isSelfService(b, a)).toBe(isSelfService(a, b))
      }),
    )
  })
})
