import type { Part } from '../bank'

/** How many bookings there may be, who may make them, and when one arrives. */
export const places: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/access', 'test/shared/booking'] },
    {
      project: 'integration',
      files: ['places', 'two-hats', 'arrival', 'crash'].map((name) => `test/cloudfunctions/booking/${name}.test.ts`),
    },
  ],
  bugs: [
    {
      says: 'a person who books for several enterprises is not counted',
      find: 'if (others?.size === 0) return',
      replace: 'if (others?.size !== 9) return',
    },
    {
      says: 'the first bookings for two enterprises at once do not see each other',
      find: 'for (const [id, uses] of others ?? []) await',
      replace: 'for (const [id, uses] of [...(others ?? [])].slice(9)) await',
    },
    {
      says: 'bookings for an enterprise that somebody has left are forgotten',
      find: 'for (const id of enterpriseIds) if (id !== enterprise._id)',
      replace: 'for (const id of enterpriseIds.slice(9)) if (id !== enterprise._id)',
    },
    {
      says: 'a booking for which there was no place after all keeps its seat',
      find: "const goesBack = new Set([\n  'LIMIT_REACHED',",
      replace: 'const goesBack = new Set([',
    },
    {
      says: 'whoever has no place left takes a seat and writes before being told',
      find: 'await mayTakePlaces(documents, booker',
      replace: 'if (now < 0) await mayTakePlaces(documents, booker',
    },
    {
      says: 'an enterprise that is confirmed gets its bookings counted anew, on top of those it has',
      find: "(name === 'openBookingsUnconfirmed' ? 'openBookings' : name)",
      replace: 'name',
    },
    {
      says: 'an enterprise whose code is not confirmed books as much as any other',
      find: "isUnconfirmed(enterprise) ? ('openBookingsUnconfirmed' as const)",
      replace: "isUnconfirmed(enterprise) ? ('openBookings' as const)",
    },
    {
      says: 'whoever cancels gets the place of the enterprise back and never their own',
      find: "'openBookingsOfPerson', personId, _id, until)",
      replace: "'openBookingsOfPerson', personId, enterpriseId, until)",
    },
    {
      says: 'after too many cancellations staying away is better than cancelling',
      find: 'Math.min(booking.end, now + quotas',
      replace: 'Math.max(booking.end, now + quotas',
    },
    {
      says: 'cancelling over and over is free',
      find: 'lateCancel, cancellations, placeUntil }',
      replace: 'lateCancel, cancellations, placeUntil: Math.min(placeUntil, now) }',
    },
    {
      says: 'after a crash a booking is made for which the enterprise has no place',
      find: 'return leaveSeat(tx, booking, seat',
      replace: 'await leaveSeat(tx, booking, seat',
    },
    {
      says: 'one may arrive an hour before the start',
      find: 'start - CHECK_IN_EARLY_MINUTES * MINUTE',
      replace: 'start - CHECK_IN_LATE_MINUTES * MINUTE',
    },
    {
      says: 'the time to arrive late is counted from the start',
      find: 'end + CHECK_IN_LATE_MINUTES * MINUTE',
      replace: 'start + CHECK_IN_LATE_MINUTES * MINUTE',
    },
    {
      says: 'a code is good at any time of the day',
      find: 'meant.filter((booking) => isCheckInOpen(booking, now))',
      replace: 'meant.filter((booking) => isCheckInOpen(booking, booking.start))',
    },
    {
      says: 'whoever has once been of a station never books there again',
      find: 'enterpriseId: null, happenedAt: now, partIds: []',
      replace: 'enterpriseId: null, happenedAt: 0, partIds: []',
    },
    {
      says: 'a person of the station books there for an enterprise',
      find: 'crossed || enterprise.actingIds.some((id)',
      replace: 'crossed && enterprise.actingIds.some((id)',
    },
    {
      says: 'a service is called short when it was as long as half of what was booked',
      find: 'took < length * SHORTEST',
      replace: 'took <= length * SHORTEST',
    },
  ],
}
