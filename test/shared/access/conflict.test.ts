import { type Matter, type Membership, tieMonths, tieOf, tiesSince } from '@shared/access/conflict'
import { beijingIso, instantOf } from '@shared/calendar/beijing'
import { asId, type CarrierId, type EnterpriseId, type PersonId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const [judgeId, other] = ['p_judge', 'p_other'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId]
const [carrierId, elsewhere] = ['station-a', 'station-b'].map((id) => asId<CarrierId>(id)) as [CarrierId, CarrierId]
const [enterpriseId, another] = ['e_1', 'e_2'].map((id) => asId<EnterpriseId>(id)) as [EnterpriseId, EnterpriseId]

const happenedAt = instantOf('2026-09-30T10:00:00+08:00')
const now = instantOf('2026-11-20T09:00:00+08:00')
/** The start of the day twelve months before the fact. */
const since = instantOf('2025-09-30T00:00:00+08:00')

const matter = (own: Partial<Matter> = {}): Matter => ({
  carrierId,
  enterpriseId,
  happenedAt,
  partIds: [other],
  ...own,
})
const staff = (from: number, to: number | null, own: Partial<Membership> = {}): Membership => ({
  carrierId,
  from,
  to,
  ...own,
})
const tie = (memberships: Membership[], { of = matter(), declared = false, at = now } = {}) =>
  tieOf(judgeId, memberships, of, declared, at)

describe('who was of the carrier or the enterprise', () => {
  it('within [fact − 12 months, decision] is tied, however short it was; to the millisecond at both ends', () => {
    expect(tie([staff(0, since)])).toBe('carrier')
    expect(tie([staff(0, since - 1)])).toBeNull()
    expect(tie([staff(0, since + 1)])).toBe('carrier')
    expect(tie([staff(now, null)])).toBe('carrier')
    expect(tie([staff(now + 1, null)])).toBeNull()
    expect(tie([staff(now - 1, now - 1)])).toBe('carrier')
    expect(tie([staff(happenedAt, happenedAt)])).toBe('carrier')
  })

  it('after the fact and before the decision is tied, though they have left again', () => {
    expect(tie([staff(happenedAt + 1, now - 1)])).toBe('carrier')
  })

  it('by any one of their times, also one before the present invitation', () => {
    const [longAgo, lastYear, soon] = [staff(0, since - 1), staff(since + 5, since + 6), staff(now + 1, null)]
    expect(tie([longAgo, soon])).toBeNull()
    expect(tie([longAgo, lastYear, soon])).toBe('carrier')
  })

  it('is tied to these alone', () => {
    expect(tie([staff(0, null, { carrierId: elsewhere })])).toBeNull()
    expect(tie([{ enterpriseId, from: 0, to: null }])).toBe('enterprise')
    expect(tie([{ enterpriseId: another, from: 0, to: null }])).toBeNull()
    expect(tie([])).toBeNull()
  })

  it('of a matter without a carrier or an enterprise, nobody is tied by having none', () => {
    const of = matter({ carrierId: null, enterpriseId: null })
    const none: Membership[] = [
      { carrierId: null, enterpriseId: null, from: 0, to: null },
      { from: 0, to: null },
    ]
    expect(tie(none, { of })).toBeNull()
  })

  it('a fact that lies ahead counts as the moment of the decision', () => {
    const of = matter({ happenedAt: now + 90 * 86_400_000 })
    expect(tie([staff(0, tiesSince(now))], { of })).toBe('carrier')
    expect(tie([staff(0, tiesSince(now) - 1)], { of })).toBeNull()
  })
})

describe('twelve months before', () => {
  it.each([
    ['2026-09-30T10:00:00+08:00', '2025-09-30T00:00:00.000+08:00'],
    // the day has ended in Beijing, and not in the west: the day that counts is Beijing's
    ['2026-09-30T23:59:59.999+08:00', '2025-09-30T00:00:00.000+08:00'],
    ['2026-09-30T16:00:00Z', '2025-10-01T00:00:00.000+08:00'],
    ['2026-09-30T15:59:59.999Z', '2025-09-30T00:00:00.000+08:00'],
    ['2026-09-30T12:00:00-04:00', '2025-10-01T00:00:00.000+08:00'],
    // 29 February has no day of its own the year before, and 28 February keeps its own
    ['2028-02-29T12:00:00+08:00', '2027-02-28T00:00:00.000+08:00'],
    ['2029-02-28T12:00:00+08:00', '2028-02-28T00:00:00.000+08:00'],
    ['2029-03-01T00:00:00+08:00', '2028-03-01T00:00:00.000+08:00'],
    ['2026-01-01T00:00:00+08:00', '2025-01-01T00:00:00.000+08:00'],
  ])('%s: from %s', (fact, from) => {
    expect(beijingIso(tiesSince(instantOf(fact)))).toBe(from)
  })

  it('are the named figure of months, whatever the machine’s own zone is', () => {
    expect(tieMonths).toBe(12)
    const instants = fc.integer({ min: instantOf('2024-01-01T00:00:00Z'), max: instantOf('2040-01-01T00:00:00Z') })
    fc.assert(
      fc.property(instants, (fact) => {
        const days = (fact - tiesSince(fact)) / 86_400_000
        expect(days).toBeGreaterThanOrEqual(365)
        expect(days).toBeLessThan(368)
        expect(beijingIso(tiesSince(fact))).toMatch(/T00:00:00\.000\+08:00$/)
      }),
    )
  })
})

describe('whoever they belong to', () => {
  it('a part in the matter ties, before anything else is asked', () => {
    expect(tie([], { of: matter({ partIds: [other, judgeId] }) })).toBe('part')
    expect(tie([staff(0, null)], { of: matter({ partIds: [judgeId] }), declared: true })).toBe('part')
  })

  it('an interest that they declared ties', () => {
    expect(tie([], { declared: true })).toBe('declared')
    expect(tie([staff(0, null)], { declared: true })).toBe('carrier')
  })

  it('nobody can be tied by what others do without them: no membership, no tie', () => {
    expect(tie([], { of: matter({ partIds: [other] }) })).toBeNull()
  })
})
