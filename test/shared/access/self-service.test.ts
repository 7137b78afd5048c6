import { type ActingParty, isSelfService, relationOf } from '@shared/access/self-service'
import { asId, type PersonId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const ids = (...names: string[]) => names.map((name) => asId<PersonId>(name))
const side = (own: Partial<ActingParty> = {}): ActingParty => ({
  creditCode: null,
  personIds: [],
  actingIds: [],
  ...own,
})

const people = fc.subarray(ids('p_1', 'p_2', 'p_3', 'p_4'))
const party = fc.record({
  creditCode: fc.constantFrom(null, 'code-1', 'code-2'),
  personIds: people,
  actingIds: fc.subarray(ids('p_1', 'p_2', 'p_5')),
})

describe('the two sides of a service', () => {
  it('are the same legal person by their codes, unless a code is not known', () => {
    const [one, two] = [side({ creditCode: 'code-1' }), side({ creditCode: 'code-2' })]
    expect(relationOf(one, one)).toBe('same')
    expect(relationOf(one, two)).toBe('none')
    expect(relationOf(side(), side())).toBe('none')
  })

  it('are the same where who booked is of the station, who served is of the enterprise, or one did both', () => {
    const [of, acts] = [side({ personIds: ids('p_1') }), side({ actingIds: ids('p_1') })]
    expect(relationOf(of, acts)).toBe('same')
    expect(relationOf(acts, of)).toBe('same')
    expect(relationOf(acts, acts)).toBe('same')
  })

  it('have a colleague between them where somebody who did neither is of both', () => {
    const station = side({ personIds: ids('p_1', 'p_2'), actingIds: ids('p_1') })
    const enterprise = side({ personIds: ids('p_2', 'p_3'), actingIds: ids('p_3') })
    expect(relationOf(station, enterprise)).toBe('colleague')
    expect(relationOf(station, { ...enterprise, actingIds: ids('p_2') })).toBe('same')
    expect(relationOf(station, { ...enterprise, personIds: ids('p_3') })).toBe('none')
  })

  it('are related alike seen from either, and not at all exactly when they share no person and no code', () => {
    fc.assert(
      fc.property(party, party, (a, b) => {
        const [ofA, ofB] = [a, b].map(({ personIds, actingIds }) => new Set([...personIds, ...actingIds]))
        const shared = [...ofA!].some((id) => ofB!.has(id))
        const sameCode = a.creditCode !== null && a.creditCode === b.creditCode
        expect(relationOf(a, b)).toBe(relationOf(b, a))
        expect(relationOf(a, b) !== 'none').toBe(shared || sameCode)
        expect(isSelfService(a, b)).toBe(relationOf({ ...a, actingIds: [] }, { ...b, actingIds: [] }) !== 'none')
      }),
    )
  })
})
