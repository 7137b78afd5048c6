import type { Part } from '../bank'

/** Who waits, and whom a seat is kept for (候补). */
export const waits: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking'] },
    { project: 'integration', files: ['test/cloudfunctions/waitlist'] },
  ],
  bugs: [
    {
      says: 'an offer can still be taken after its time',
      find: "state === 'offered' && offer && now < offer.until ? offer : null",
      replace: "state === 'offered' && offer ? offer : null",
    },
    {
      says: 'an offer of the evening has lapsed by the morning',
      find: 'Math.max(now + OFFER_MINUTES * MINUTE, morningAfter(now))',
      replace: 'Math.min(now + OFFER_MINUTES * MINUTE, Math.max(now, morningAfter(now)) + OFFER_MINUTES * MINUTE)',
    },
    {
      says: 'two who wait are offered the same seat',
      find: 'const choice = choose(slot, sheet, wanted)\n      if',
      replace: 'const choice = choose(slot, before, wanted)\n      if',
    },
    {
      says: 'who does not want a time is asked for it again at once',
      find: 'passed.slotId === slot.id && now < passed.until',
      replace: 'passed.slotId === slot.id && now > passed.until',
    },
    {
      says: 'a seat that was declined is never passed on',
      find: 'if (gives !== null) return 0',
      replace: 'if (gives !== null) return null',
    },
  ],
}
