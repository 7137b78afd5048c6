import type { Part } from '../bank'

/** What a station edits of how it is booked, and whom that touches. */
export const plans: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/plan', 'test/shared/booking'] },
    { project: 'integration', files: ['test/cloudfunctions/plan'] },
  ],
  bugs: [
    {
      says: 'a service that is paused stays so on the day on which it is to come back',
      find: 'shelf.until !== null && date >= shelf.until',
      replace: 'shelf.until !== null && date > shelf.until',
    },
    {
      says: 'who stands by an earlier edit is asked about with each later one',
      find: 'why !== null && why !== then(booking)',
      replace: 'why !== null && (why !== then(booking) || booking.end > booking.start)',
    },
    {
      says: 'whoever is to be served by somebody else is not named',
      find: "isOf(slot.needs, lanes) ? null : 'lanes'",
      replace: "isOf(slot.needs, lanes) || lanes.length > 0 ? null : 'lanes'",
    },
    {
      says: 'a plan is saved over what a colleague has saved meanwhile',
      find: 'if (version !== seenVersion) return',
      replace: 'if (version < seenVersion) return',
    },
    {
      says: 'a plan is saved though somebody has booked since its manager looked',
      find: 'if (touched !== seenTouched) return',
      replace: 'if (touched === seenTouched && version < 0) return',
    },
    {
      says: 'a service that other fields were written for loses them when its hours are edited',
      find: '.filter(([field]) => !edits.has(field))',
      replace: '.filter(([field]) => edits.has(field))',
    },
    {
      says: 'an enterprise has one more open booking of a service than it allows',
      find: 'most !== undefined && open.length >= most',
      replace: 'most !== undefined && open.length > most',
    },
  ],
}
