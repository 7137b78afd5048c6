import type { Part } from '../bank'

/** The day of the desk: who did not come, who left when, and who walked in. */
export const desk: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking', 'test/shared/service'] },
    {
      project: 'integration',
      files: ['no-show', 'no-show-crash', 'check-out', 'walk-in'].map(
        (name) => `test/cloudfunctions/booking/${name}.test.ts`,
      ),
    },
  ],
  bugs: [
    {
      says: 'what the clock freed is held against the enterprise',
      find: 'if (!missedAt || !missedById || excusedAt) return false',
      replace: 'if (!missedAt || excusedAt) return false',
    },
    {
      says: 'a no-show keeps its seat',
      find: 'if (sheet && seatOf(sheet, bookingId))',
      replace: 'if (sheet && !seatOf(sheet, bookingId))',
    },
    {
      says: 'a station that checks nobody in loses its bookings to the clock',
      find: 'return arrived && carriers.get(documents, carrierId)',
      replace: 'return carriers.get(documents, arrived?.carrierId ?? carrierId)',
    },
    {
      says: 'where nobody received them, the desk has the last word',
      find: "return !objection || (objection.what === 'came'",
      replace: 'return !objection || (objection.what !== null',
    },
    {
      says: 'a record ends when it was written and not when they left',
      find: 'endedAt: booking.leftAt ?? now',
      replace: 'endedAt: now',
    },
    {
      says: 'a photo of the code on the counter works for half a minute longer',
      find: '[step - 1, step, step + 1].find((each)',
      replace: '[step - 2, step - 1, step, step + 1].find((each)',
    },
    {
      says: 'a code that was scanned once registers again and again',
      find: 'return pass.usedAt === null && now <',
      replace: 'return now <',
    },
  ],
}
