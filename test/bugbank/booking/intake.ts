import type { Part } from '../bank'

/** What is asked and said before an appointment. */
export const intake: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking/intake.test.ts'] },
    {
      project: 'integration',
      files: ['test/cloudfunctions/booking/amend.test.ts', 'test/cloudfunctions/booking/intake.test.ts'],
    },
  ],
  bugs: [
    {
      says: 'answers to what was asked before are taken for answers to what is asked now',
      find: "if (given.version !== questionsVersion) return no('changed')",
      replace: "if (given.version > questionsVersion) return no('changed')",
    },
    {
      says: 'the seat of who answered to questions of before is nobody’s',
      find: "  'INTAKE_REFUSED',\n  'REQUEST_ID_REUSED',",
      replace: "  'REQUEST_ID_REUSED',",
    },
    {
      says: 'who was to come is known for ever, of a booking that was cancelled',
      find: 'address: null, visitor: null, intake: null',
      replace: 'address: null, intake: null',
    },
    {
      says: 'answers are kept for the next time of enterprises that never said so',
      find: 'if (!input.intake?.keep || !intake) return',
      replace: 'if (!intake) return',
    },
    {
      says: 'what a colleague wrote meanwhile is overwritten unread',
      find: "if ((booking.amendedAt ?? null) !== seenAt)\n    return refused('WRONG_STATE'",
      replace: "if (booking.amendedAt === null && seenAt !== null)\n    return refused('WRONG_STATE'",
    },
  ],
}
