import type { Part } from '../bank'

/** The station's yes. */
export const approval: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking'] },
    { project: 'integration', files: ['test/cloudfunctions/booking/approval.test.ts'] },
  ],
  bugs: [
    {
      says: 'a yes of yesterday stands for the time of tomorrow',
      find: '? { asked: true, agreedAt: null, callAt: at } : {}',
      replace: '? { asked: true, callAt: at } : {}',
    },
    {
      says: 'the seat of a request that was declined is nobody’s',
      find: 'if (booking) await passSeatsOf(documents, booking, booking, clock())\n  return declined',
      replace: 'if (!booking) await passSeatsOf(documents, booking!, booking!, clock())\n  return declined',
    },
    {
      says: 'what the station never agreed to becomes a no-show by the clock',
      find: 'if (booking.walkIn || isAsked(booking) || (state',
      replace: 'if (booking.walkIn || (state',
    },
    {
      says: 'somebody of the enterprise says yes to it at the station',
      find: 'requestOf(booking), now, errors)\n    const agreed',
      replace: '{ ...requestOf(booking), enterpriseId: null, partIds: [] }, now, errors)\n    const agreed',
    },
  ],
}
