import type { Part } from '../bank'

/** Seats of events, and who may have what of one when. */
export const events: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/event'] },
    { project: 'integration', files: ['test/cloudfunctions/event'] },
  ],
  bugs: [
    {
      says: 'whoever wants two is told that an event is full while one is left in each of two shards',
      find: 'if (seatsLeft < wish.seats)',
      replace: 'if (Math.max(...free) < wish.seats)',
    },
    {
      says: 'a seat that was lent to another shard stays where it was as well',
      find: 'free: shard.free - moved',
      replace: 'free: shard.free',
    },
    {
      says: 'a shard gives away one seat more than it has',
      find: 'free: gte(seat.seats) }',
      replace: 'free: gte(seat.seats - 1) }',
    },
    {
      says: 'the stream is open to who has joined an hour too early',
      find: 'now >= liveOpensAt(event.start)',
      replace: 'now >= liveOpensAt(event.start) - 3_600_000',
    },
    {
      says: 'a seat may be given back at the very end of the time for it',
      find: "join.way === 'onsite' && now >= leaveUntil(event)",
      replace: "join.way === 'onsite' && now > leaveUntil(event)",
    },
    {
      says: 'a code that was taken back from somebody is good again',
      find: '(before?.step ?? -1) >= step',
      replace: '(before?.step ?? -1) > step',
    },
    {
      says: 'one more of an enterprise comes than it has seats',
      find: 'arrived < seats ? {',
      replace: 'arrived <= seats ? {',
    },
    {
      says: 'the code of an event is good one step longer',
      find: '[step, step - 1, step + 1].find((each) => attendCodeAt(',
      replace: '[step, step - 1, step - 2, step + 1].find((each) => attendCodeAt(',
    },
    {
      says: 'a seat that was had by scanning stays taken when that is taken back',
      find: 'if (join && join.leftAt !== null) await releaseSeats(',
      replace: 'if (join && join.leftAt === null) await releaseSeats(',
    },
    {
      says: 'an officer of the host attends as an enterprise',
      find: 'if (isOfHost(context, event)) throw',
      replace: 'if (isOfHost(context, event) && event.seats === 0) throw',
    },
  ],
}
