import { localDate } from '@shared/calendar/local-date'
import { claimClock, isOfCity } from '@shared/points/claim-clock'
import { type ClaimEvent, claimStanding, claimStates, isOpen, toldState } from '@shared/points/claim-events'
import { flagsOf } from '@shared/points/claim-flags'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { personId } from './facts'

const set = {
  ...defaultValues,
  ...{ supplementWorkingDays: 5, verificationWorkingDays: 10, appealWindowWorkingDays: 10, appealWorkingDays: 15 },
}
const terms = (version: number) => (version === 0 ? set : defaultValues)
const at = (day: string) => Date.parse(`${day}T15:00:00+08:00`)
const by = { byId: personId('p'), note: '' }
const filed = (day: string): ClaimEvent => ({
  what: 'filed',
  settings: 0,
  at: at(day),
  byId: by.byId,
  proposed: 200,
  tableVersion: '0.4',
})
const rejected = (day: string): ClaimEvent => ({ what: 'rejected', settings: 0, at: at(day), ...by })
const appealed = (day: string): ClaimEvent => ({
  what: 'appealed',
  settings: 0,
  at: at(day),
  byId: by.byId,
  reason: '不同意',
})
const asked: ClaimEvent = {
  what: 'asked',
  settings: 0,
  at: at('2026-09-18'),
  byId: by.byId,
  kinds: ['minutes'],
  text: '补',
}
const clockOf = (...events: ClaimEvent[]) => claimClock(claimStanding(events), terms)
const flags = (today: string, ...events: ClaimEvent[]) =>
  flagsOf(claimStanding(events), clockOf(...events), localDate(today))

describe('the clock of a claim', () => {
  test('is the city’s from filing, the station’s while it is asked, the city’s anew from the answer', () => {
    expect(clockOf(filed('2026-09-07'))).toMatchObject({ term: 'verification', lastDay: '2026-09-20' })
    // 09-20 is a Sunday that is worked
    expect(clockOf(filed('2026-09-07'), asked)).toMatchObject({ term: 'supplement', lastDay: '2026-09-24' })
    const answered: ClaimEvent = { what: 'answered', settings: 0, at: at('2026-09-21'), ...by, files: 1 }
    expect(clockOf(filed('2026-09-07'), asked, answered)).toMatchObject({ term: 'verification', lastDay: '2026-10-12' })
  })
  test('after a refusal is the station’s, once', () => {
    expect(clockOf(filed('2026-09-07'), rejected('2026-09-22'))).toMatchObject({
      term: 'appeal',
      basis: { kind: 'operator' },
    })
    const again = clockOf(filed('2026-09-07'), rejected('2026-09-22'), appealed('2026-09-23'), rejected('2026-09-28'))
    expect(again).toBeNull()
  })
  test('is that of the day on which it began to run, whatever is set later; unset, none runs', () => {
    expect(clockOf({ ...filed('2026-09-07'), settings: 1 })).toBeNull()
  })
  test('across an unpublished year is provisional', () => {
    expect(clockOf(filed('2026-12-25'))).toMatchObject({ provisional: true })
  })
})

describe('the flags of a claim', () => {
  test.each([
    ['fresh', flags('2026-09-08', filed('2026-09-07')), []],
    ['on its last day', flags('2026-09-20', filed('2026-09-07')), ['due-today']],
    ['after it', flags('2026-09-21', filed('2026-09-07')), ['overdue']],
    ['on a provisional one', flags('2027-03-01', filed('2026-12-25')), []],
    [
      'appealed',
      flags('2026-09-24', filed('2026-09-07'), rejected('2026-09-22'), appealed('2026-09-23')),
      ['appealed'],
    ],
    ['filed again', flags('2026-09-23', filed('2026-09-07'), rejected('2026-09-22'), filed('2026-09-23')), ['refiled']],
    [
      'that waits for a second, after it was sent back once',
      flags(
        '2026-09-08',
        filed('2026-09-07'),
        { what: 'proposed', settings: 0, at: at('2026-09-08'), chosen: null, amount: 500, ...by },
        { what: 'sent-back', settings: 0, at: at('2026-09-08'), ...by },
      ),
      ['sent-back'],
    ],
    [
      'answered',
      flags('2026-09-22', filed('2026-09-07'), {
        what: 'answered',
        settings: 0,
        at: at('2026-09-21'),
        ...by,
        files: 1,
      }),
      ['answered'],
    ],
    [
      'answered, and decided',
      flags(
        '2026-09-22',
        filed('2026-09-07'),
        { what: 'answered', settings: 0, at: at('2026-09-21'), ...by, files: 1 },
        rejected('2026-09-22'),
      ),
      [],
    ],
    [
      'appealed, after its last day',
      flags('2026-10-31', filed('2026-09-07'), rejected('2026-09-22'), appealed('2026-09-23')),
      ['overdue', 'appealed'],
    ],
    ['that a station has to add to, after its last day', flags('2026-10-31', filed('2026-09-07'), asked), ['asked']],
    [
      'on an appeal, when the second of two sent it back',
      flags(
        '2026-09-24',
        filed('2026-09-07'),
        rejected('2026-09-22'),
        appealed('2026-09-23'),
        { what: 'proposed', settings: 0, at: at('2026-09-24'), chosen: null, amount: 500, ...by },
        { what: 'sent-back', settings: 0, at: at('2026-09-24'), ...by },
      ),
      ['appealed', 'sent-back'],
    ],
    [
      'on an appeal, when one of two said yes',
      flags('2026-09-24', filed('2026-09-07'), rejected('2026-09-22'), appealed('2026-09-23'), {
        what: 'proposed',
        settings: 0,
        at: at('2026-09-24'),
        chosen: null,
        amount: 500,
        ...by,
      }),
      ['appealed', 'seconding'],
    ],
    [
      'that one reviewer left to another, and that waits for a second yes',
      flags(
        '2026-09-08',
        filed('2026-09-07'),
        { what: 'handed', settings: 0, at: at('2026-09-08'), ...by },
        { what: 'proposed', settings: 0, at: at('2026-09-08'), chosen: null, amount: 500, ...by },
      ),
      ['seconding', 'handed'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

test('that two have to agree is the city’s own affair', () => {
  const first: ClaimEvent = { what: 'proposed', settings: 0, at: at('2026-09-08'), chosen: null, amount: 500, ...by }
  expect(toldState(claimStanding([filed('2026-09-07'), first]))).toBe('filed')
  expect(toldState(claimStanding([filed('2026-09-07'), rejected('2026-09-08'), appealed('2026-09-09'), first]))).toBe(
    'appealed',
  )
})

test('the city has something to do until it is decided or taken back', () => {
  expect(claimStates.filter((state) => !isOpen({ state }))).toEqual(['verified', 'rejected', 'withdrawn'])
})

test('there is no claim that nobody filed', () => {
  expect(() => claimStanding([])).toThrow('a claim that nobody filed')
})

test('the city has a time to look and to decide on an appeal, the station one to add and to appeal', () => {
  const terms = ['verification', 'appealDecision', 'supplement', 'appeal'] as const
  expect(terms.map((term) => isOfCity({ term }))).toEqual([true, true, false, false])
})
