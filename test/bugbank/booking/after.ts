import type { Part } from '../bank'

/** What follows from not coming, and what came of a service. */
export const after: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking/absences.test.ts', 'test/shared/outcome'] },
    { project: 'integration', files: ['test/cloudfunctions/absence', 'test/cloudfunctions/outcome'] },
  ],
  bugs: [
    {
      says: 'what the district has excused still counts where it was cancelled late',
      find: '(Boolean(booking.lateCancel) && !booking.excusedAt &&',
      replace: '(Boolean(booking.lateCancel) &&',
    },
    {
      says: 'the limit runs from the first of the absences, not from the latest',
      find: 'const until = latest === undefined ? now : latest + lasts',
      replace: 'const until = latest === undefined ? now : starts.at(-1)! + lasts',
    },
    {
      says: 'of two at once under the limit both get a place',
      find: 'const unlimited = decideLimited(limited, ofEnterprise, useId, now)',
      replace: "const unlimited = decideLimited('transaction' in from ? limited : null, ofEnterprise, useId, now)",
    },
    {
      says: 'who waited in the queue is not limited when a seat is offered',
      find: '      limited,\n    }\n    await takePlaces(tx',
      replace: '      limited: limited && null,\n    }\n    await takePlaces(tx',
    },
    {
      says: 'a figure counts again what an earlier one has counted',
      find: 'countedThrough: figure ? due : since',
      replace: 'countedThrough: since',
    },
    {
      says: 'a question that was answered may be changed for good',
      find: 'if (now >= answerUntil(question)) return',
      replace: 'if (question.answeredAt === null && now >= answerUntil(question)) return',
    },
    {
      says: 'whoever recorded an absence decides whether it counts',
      find: 'const alsoIds = [appeal.byId, booking.missedById, booking.objection?.byId]',
      replace: 'const alsoIds = [appeal.byId, booking.objection?.byId]',
    },
  ],
}
