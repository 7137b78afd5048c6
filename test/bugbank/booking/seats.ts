import type { Part } from '../bank'

/** When there are appointments, and whose their seats are. */
export const seats: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking'] },
    {
      project: 'integration',
      files: ['race', 'places', 'lanes', 'crash', 'cancel', 'told'].map((name) => `test/cloudfunctions/booking/${name}.test.ts`),
    },
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
      find: '[step, step - 1, step + 1].find((candidate)',
      replace: '[step, step - 1, step - 2, step + 1].find((candidate)',
    },
    {
      says: 'the last appointment of a day runs past closing time',
      find: 'start + length <= close',
      replace: 'start < close',
    },
    {
      says: 'the notice that a service asks for is counted in seconds',
      find: '(service.notice ?? 0) * MINUTE',
      replace: '(service.notice ?? 0) * 1000',
    },
    {
      says: 'the break between two appointments is counted in seconds',
      find: 'end + buffer * MINUTE',
      replace: 'end + buffer * 1000',
    },
    {
      says: 'one day more than the horizon can be booked',
      find: 'addDays(today, horizon - 1)',
      replace: 'addDays(today, horizon)',
    },
    {
      says: 'the latest of several services is shown as the first free one',
      find: 'each.slot.start < best.slot.start',
      replace: 'each.slot.start > best.slot.start',
    },
    {
      says: 'a session gives away one seat more than it has',
      find: ']: gte(capacity) }',
      replace: ']: gt(capacity) }',
    },
    {
      says: 'whoever is told that a slot is full is told so while it has a seat left',
      find: 'find(({ room }) => room > 0)',
      replace: 'find(({ room }) => room > 1)',
    },
    {
      says: 'a seat that is taken is counted twice',
      find: ']: inc(1),',
      replace: ']: inc(2),',
    },
    {
      says: 'a seat that is given back stays taken in the count',
      find: ']: inc(-1), ...others',
      replace: ']: inc(0), ...others',
    },
    {
      says: 'a late double of a booking that was cancelled meanwhile keeps its seat',
      find: 'const isElsewhere = !isLive(booking)',
      replace: 'const isElsewhere = !isLive({ ...booking, cancelledAt: null })',
    },
    {
      says: 'an adviser is given to two services that overlap',
      find: 'lt(clear), clear: gt(from) }) },',
      replace: 'lt(from), clear: gt(clear) }) },',
    },
    {
      says: 'an enterprise that asks for two overlapping times at once gets both',
      find: 'lt(to), to: gt(from) }) },',
      replace: 'lt(from), to: gt(to) }) },',
    },
    {
      says: 'a double of a request takes a second seat in another lane',
      find: '{ held: elemMatch({ bookingId, from }) },',
      replace: '{ held: elemMatch({ bookingId, key: from }) },',
    },
    {
      says: 'only what is over counts against what is to come',
      find: 'each.from < clear && from < each.clear',
      replace: 'each.from < clear && from > each.clear',
    },
    {
      says: 'after an edit more seats are taken off than there are, and fewer than none are left',
      find: 'room: Math.max(0, capacity - taken)',
      replace: 'room: capacity - taken',
    },
    {
      says: 'a session whose adviser has left the service is served by nobody',
      find: '.slice(homeless.length)',
      replace: '.slice(homeless.length * 0)',
    },
    {
      says: 'seats are sold into a session of the old length as if it were one of the new',
      find: 'each.from === from && each.clear === clear && isOf',
      replace: 'each.from === from && isOf',
    },
    {
      says: 'a session that ends with the day or later ends a minute before it',
      find: '(instant - start) / 60_000, 1440))',
      replace: '(instant - start) / 60_000, 1439))',
    },
    {
      says: 'who asks again after a crash is told that the slot is full, by their own seat',
      find: 'held: project.elemMatch({ ...seat })',
      replace: "held: project.elemMatch({ ...seat, from: '' })",
    },
    {
      says: 'seats are taken until the document of the day is too large',
      find: 'MOST_HELD - takenOf(taken.counts)',
      replace: 'MOST_HELD - takenOf({})',
    },
    {
      says: 'a sheet that is busy is never looked at',
      find: 'const touched = { touchedAt: gte(since) }',
      replace: 'const touched = { touchedAt: gte(since).and(lt(until)) }',
    },
    {
      says: 'an enterprise is told that it has a booking after it has cancelled it',
      find: 'if (cancelledAt === null && checkedInAt === null)',
      replace: 'if (cancelledAt !== checkedInAt || checkedInAt === null)',
    },
    {
      says: 'a booking that is still being made is repaired as if its call had died',
      find: 'round?.until ?? now() - settledMs',
      replace: 'round?.until ?? now() + settledMs',
    },
  ],
}
