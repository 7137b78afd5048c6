import type { Part } from '../bank'

/** A booking at another time: whose its seats are on the way, and when who is reminded. */
export const moves: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking'] },
    {
      project: 'integration',
      files: ['booking/reschedule', 'booking/reschedule-crash', 'booking/reschedule-race', 'jobs/reminders-moved'].map(
        (name) => `test/cloudfunctions/${name}.test.ts`,
      ),
    },
  ],
  bugs: [
    {
      says: 'the time that a booking has left stays taken',
      find: 'const left = [slotId, ...(booking.moves ?? [])',
      replace: 'const left = [slotId, ...(booking.moves ?? []).slice(9)',
    },
    {
      says: 'what an earlier move left behind is taken for the seat of a booking that came back',
      find: 'movesOf(booking) === (seat.move ?? 0)',
      replace: 'movesOf(booking) >= (seat.move ?? 0)',
    },
    {
      says: 'whoever loses a booking to somebody else’s move keeps the seat that they wanted',
      find: "if (error instanceof ORPCError && error.code !== 'BUSY')",
      replace: "if (error instanceof ORPCError && error.code === 'BUSY')",
    },
    {
      says: 'of two moves at once the later undoes the one that it has not seen',
      find: 'movesOf(booking) !== move - 1',
      replace: 'movesOf(booking) > move',
    },
    {
      says: 'the time that a booking has is offered to it instead of one that is full',
      find: '(offer) => offer.slotId !== found.slotId',
      replace: '(offer) => offer.slotId !== slotId',
    },
    {
      says: 'a message of the old time is sent after the move',
      find: 'if (waits) await outbox.change',
      replace: 'if (!waits && written) await outbox.change',
    },
    {
      says: 'the timer looks for what a crash left on the day of a booking only, not on those it was moved from',
      find: 'daysOf(booking).map((date)',
      replace: 'daysOf(booking).slice(0, 1).map((date)',
    },
  ],
}
