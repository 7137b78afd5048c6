import type { Promised } from './oracle'
import { type Kind, usual } from './schedule'

/** What belongs together: calls that meet in the same documents, and what must hold of these. */
export interface Domain {
  /** to choose from, the likelier the more often named */
  kinds: readonly Kind[]
  promises: readonly Promised[]
  /** whether each schedule is also repeated over the socket, decision by decision, and compared */
  socket: boolean
}

export const domains = {
  all: {
    kinds: usual,
    promises: ['seats', 'places', 'requests', 'decisions', 'denials', 'awards', 'sums', 'chain', 'messages'],
    socket: true,
  },
  booking: {
    kinds: [
      'book the last seat',
      'book the last seat',
      'book an untouched slot',
      'book an untouched slot',
      'book a roomy slot',
      'book a roomy slot',
      'book a roomy slot',
      'cancel the seat in the full slot',
      'cancel what is due',
      'move the seat in the full slot',
      'move the seat in the full slot',
      'move what is due',
      'move what is due',
      'check in what is due',
      'complete',
      'repair bookings',
    ],
    promises: ['seats', 'places', 'requests', 'decisions'],
    socket: false,
  },
  points: {
    kinds: [
      'complete',
      'confirm',
      'rate',
      'claim',
      'verify the first',
      'verify the first',
      'verify the second',
      'verify the second',
      'take back what was awarded',
      'turn the second',
      'turn the second',
      'take off',
      'take off',
      'change the table',
      'ask about the first',
      'withdraw the first',
      'hand over the first',
      'answer what was asked',
      'withdraw what was asked',
      'appeal the refusal',
      'file the refused again',
      'decide on the large one',
      'decide on the large one',
      'hand over the large one',
      'send back the large one',
      'decide on the appeal',
      'decide on the appeal',
      'hand over the appeal',
      'propose a deduction',
      'agree to the deduction',
      'decline the deduction',
      'publish a list',
    ],
    promises: ['requests', 'decisions', 'awards', 'sums', 'chain'],
    socket: false,
  },
  denials: {
    kinds: [
      'verify the first',
      'verify the first',
      'deny the first',
      'check the first',
      'take back the first',
      'check what was denied',
      'take back what was awarded',
    ],
    promises: ['requests', 'decisions', 'denials', 'chain'],
    socket: false,
  },
  messages: {
    kinds: ['accept messages', 'send messages'],
    promises: ['requests', 'messages'],
    socket: false,
  },
} as const satisfies Record<string, Domain>

export type DomainName = keyof typeof domains

export const isDomain = (name: unknown): name is DomainName => typeof name === 'string' && Object.hasOwn(domains, name)
