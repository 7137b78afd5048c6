import { localDate } from '@shared/calendar/local-date'
import { dueForRemoval } from '@shared/lifecycle/due-for-removal'
import { defaultValues } from '@shared/settings/values'
import { expect, test } from 'vitest'
import { event, recognised } from './events'

/** Every order of: admitted, passed, its list, the title's end, another cycle, another standing (G26 三(三)3). */
const on = (what: Parameters<typeof event>[0], day: string) => event(what, `${day}T10:00:00+08:00`)
const admitted = on('admitted', '2026-06-15')
/** passed on one day, in a list of another that is valid for a year from then */
const listed = (passedOn: string, publishedOn: string) => {
  const plain = recognised(publishedOn, `${Number(publishedOn.slice(0, 4)) + 1}${publishedOn.slice(4)}`)
  return { ...plain, published: { ...plain.published!, passedOn: localDate(passedOn) } }
}
/** the same, counting from the day of passing */
const reached = (passedOn: string, publishedOn: string) => {
  const plain = listed(passedOn, publishedOn)
  const day = localDate(passedOn)
  return { ...plain, effectiveOn: day, published: { ...plain.published, reachedOn: day } }
}
const by = {
  default: defaultValues,
  cycles: { ...defaultValues, removalUnit: 'cycles' as const },
  last: { ...defaultValues, removalCountsFrom: 'last-cultivation' as const },
  ends: { ...defaultValues, periodAfterSuccess: 'ends' as const },
}

test.each([
  ['never passed', by.default, [], '2029-06-15'],
  ['passed and listed in time', by.default, [listed('2027-08-01', '2027-11-02')], null],
  ['passed on the last day, listed on it', by.default, [listed('2029-06-14', '2029-06-14')], null],
  ['passed on the last day, listed after it', by.default, [listed('2029-06-14', '2029-06-15')], null],
  ['passed in time, listed half a year later', by.default, [listed('2029-06-10', '2029-12-01')], null],
  ['passed on the day itself', by.default, [listed('2029-06-15', '2029-12-01')], '2029-06-15'],
  ['the list counts from the day of passing', by.default, [reached('2029-06-14', '2029-12-01')], null],
  ['the title lapsed long ago', by.default, [listed('2026-08-01', '2026-11-02')], null],
  [
    'too late, and again in another cycle',
    by.default,
    [listed('2029-07-01', '2029-11-02'), listed('2030-07-01', '2030-11-02')],
    '2029-06-15',
  ],
  [
    'in time, though listed after a later cycle was',
    by.default,
    [listed('2029-08-01', '2029-11-02'), listed('2028-08-01', '2029-12-02')],
    null,
  ],
  ['the last cycle, whose list is always after it', by.cycles, [listed('2028-09-30', '2028-11-02')], null],
  ['a cycle too late', by.cycles, [listed('2028-10-01', '2028-11-02')], '2028-10-01'],
  ['counting anew from the list', by.last, [listed('2029-06-10', '2029-12-01')], '2032-12-01'],
  ['counting anew, a success after it was due', by.last, [listed('2030-06-10', '2030-12-01')], '2033-12-01'],
  ['no 培育期 after success', by.ends, [listed('2029-06-10', '2029-12-01')], null],
  [
    'no 培育期 after success, and admitted again',
    by.ends,
    [listed('2027-06-10', '2027-12-01'), on('admitted', '2028-01-10')],
    '2031-01-10',
  ],
  [
    'in time in an earlier standing alone',
    by.default,
    [listed('2027-08-01', '2027-11-02'), on('cancelled', '2028-01-10'), on('admitted', '2030-02-01')],
    '2033-02-01',
  ],
] as const)('%s', (_, terms, more, from) => {
  expect(dueForRemoval([admitted, ...more], terms)?.from ?? null).toBe(from)
})
