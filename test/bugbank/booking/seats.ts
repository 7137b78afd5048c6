import type { Part } from '../bank'

/** When there are appointments, and whose their seats are. */
export const seats: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking'] },
    { project: 'integration', files: ['test/cloudfunctions/booking'] },
  ],
  bugs: [
    {
      says: 'times without a free seat are offered instead of a full one',
      find: '> 0 && slot.start !== wanted',
      replace: '>= 0 && slot.start !== wanted',
    },
    {
      says: 'the earliest times are offered instead of the nearest',
      find: 'away(a) - away(b) || a.start - b.start',
      replace: 'a.start - b.start || away(a) - away(b)',
    },
    {
      says: 'a photographed check-in code works for half a minute longer',
      find: '[step, step - 1, step + 1]',
      replace: '[step, step - 1, step - 2, step + 1]',
    },
    {
      says: 'the last appointment of a day runs past closing time',
      find: 'start + length <= close',
      replace: 'start < close',
    },
    {
      says: 'the notice that a service asks for is counted in seconds',
      find: '?.notice ?? 0) * MINUTE',
      replace: '?.notice ?? 0) * 1000',
    },
    {
      says: 'the break between two appointments is counted in seconds',
      find: '(service.buffer ?? 0) * MINUTE',
      replace: '(service.buffer ?? 0) * 1000',
    },
    {
      says: 'one day more than the horizon can be booked',
      find: 'addDays(today, HORIZON_DAYS - 1)',
      replace: 'addDays(today, HORIZON_DAYS)',
    },
    {
      says: 'the latest of several services is shown as the first free one',
      find: 'each.slot.start < best.slot.start',
      replace: 'each.slot.start > best.slot.start',
    },
    {
      says: 'a slot gives away one seat more than it has',
      find: ": gt(0), 'seats.",
      replace: ": gt(-1), 'seats.",
    },
    {
      says: 'whoever is told that a slot is full is told so while it has a seat left',
      find: '<= 0) return { took: false',
      replace: '<= 1) return { took: false',
    },
    {
      says: 'a seat that is taken makes room for two',
      find: ': inc(-1), seats: push(',
      replace: ': inc(1), seats: push(',
    },
    {
      says: 'a seat that is given back stays taken in the count',
      find: ': inc(1), seats: pull(',
      replace: ': inc(0), seats: pull(',
    },
    {
      says: 'a late double of a booking that was cancelled meanwhile keeps its seat',
      find: "if (booking.state === 'cancelled') await releaseSeat",
      replace: "if (booking.state === 'past') await releaseSeat",
    },
    {
      says: 'a booking that is still being made is repaired as if its call had died',
      find: 'now() - settledMs)',
      replace: 'now() + settledMs)',
    },
  ],
}
