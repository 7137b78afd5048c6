import { settingKeys } from '@shared/settings/catalogue'
import { decideApproval, decideDecline, decideProposing, type Proposed } from '@shared/settings/decide-proposal'
import { describe, expect, it, test } from 'vitest'
import { changed, day, person } from './builders'

const today = day('2026-11-20')
const byDays: Proposed = { key: 'factor', value: 'days', effectiveOn: day('2026-11-23') }
const propose = (over: Partial<Proposed>, changes = [changed(1, 'factor', 'months', '2026-09-01')]) =>
  decideProposing({ ...byDays, ...over }, changes, today)

describe('a proposal', () => {
  test('of another value from today on is accepted, on the latest change of its key', () => {
    expect(propose({})).toEqual({ accepted: true, base: 1 })
    expect(propose({ effectiveOn: today }, [])).toEqual({ accepted: true, base: 0 })
  })

  test('of the default is a change as long as nobody has set it', () => {
    expect(propose({ value: 'months' }, [])).toEqual({ accepted: true, base: 0 })
    expect(propose({ value: 'months' })).toMatchObject({ accepted: false, code: 'UNCHANGED' })
  })

  test('to leave unset what nobody has set changes nothing', () => {
    expect(propose({ key: 'claimWindowDays', value: null }, [])).toMatchObject({ code: 'UNCHANGED' })
    const set = [changed(1, 'claimWindowDays', 30, '2026-10-01')]
    expect(propose({ key: 'claimWindowDays', value: null }, set)).toMatchObject({ accepted: true })
  })

  const refusals: [string, Partial<Proposed>, string][] = [
    ['for yesterday', { effectiveOn: day('2026-11-19') }, 'DAY_PASSED'],
    ['of a reading that there is not', { value: 'weeks' }, 'VALUE_UNFIT'],
    ['of a name that every object has', { value: 'constructor' }, 'VALUE_UNFIT'],
    ['of half a day', { key: 'publicNoticeWorkingDays', value: 2.5 }, 'VALUE_UNFIT'],
    ['of no 公示期 at all', { key: 'publicNoticeWorkingDays', value: null }, 'VALUE_UNFIT'],
    ['of no day at all', { key: 'publicNoticeWorkingDays', value: 0 }, 'VALUE_UNFIT'],
    ['of more days than a year has', { key: 'publicNoticeWorkingDays', value: 366 }, 'VALUE_UNFIT'],
    ['of a day outside the first cycle', { key: 'g26PublishedOn', value: '2026-10-01' }, 'VALUE_UNFIT'],
    ['of a day that there is not', { key: 'g26PublishedOn', value: '2026-02-30' }, 'VALUE_UNFIT'],
    ['of complaints heard by nobody that there is', { key: 'complaintHeardBy', value: 'station' }, 'VALUE_UNFIT'],
  ]
  test.each(refusals)('%s is refused', (_, over, code) => {
    expect(propose(over)).toMatchObject({ accepted: false, code, basis: { kind: 'product' } })
  })

  test('of any setting with a value that is none is refused', () => {
    for (const key of settingKeys) expect(propose({ key, value: '没有这种' })).toMatchObject({ accepted: false })
  })
})

describe('the second person', () => {
  const [bing, jia] = [person('bing'), person('jia')]
  const waiting = { ...byDays, base: 1, proposedById: bing, ended: null }
  const changes = [changed(1, 'factor', 'months', '2026-09-01'), changed(2, 'comparison', 'rounded', '2026-09-02')]

  it('agrees, and the change gets the next version', () => {
    expect(decideApproval(waiting, jia, changes, today)).toEqual({ accepted: true, version: 3 })
  })

  it('is another than who proposed', () => {
    expect(decideApproval(waiting, bing, changes, today)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
  })

  it('cannot agree to what was proposed before the same setting was changed', () => {
    const newer = [...changes, changed(3, 'factor', 'days', '2026-12-01')]
    expect(decideApproval(waiting, jia, newer, today)).toMatchObject({ code: 'STALE' })
  })

  it('cannot agree after the day on which it was to take effect', () => {
    expect(decideApproval(waiting, jia, changes, day('2026-11-23')).accepted).toBe(true)
    expect(decideApproval(waiting, jia, changes, day('2026-11-24'))).toMatchObject({ code: 'DAY_PASSED' })
  })

  it('decides once', () => {
    for (const how of ['agreed', 'declined', 'withdrawn'] as const) {
      expect(decideApproval({ ...waiting, ended: { how } }, jia, changes, today)).toMatchObject({ code: how })
      expect(decideDecline({ ...waiting, ended: { how } }, jia)).toMatchObject({ code: how })
    }
  })

  it('declines, and who proposed withdraws', () => {
    expect([decideDecline(waiting, jia), decideDecline(waiting, bing)]).toEqual([
      { accepted: true, how: 'declined' },
      { accepted: true, how: 'withdrawn' },
    ])
  })
})
