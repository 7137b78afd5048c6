import type { Promised } from './oracle'
import { type Kind, usual } from './schedule'

/** What belongs together: calls that meet in the same documents, and what must hold of these. */
export interface Domain {
  /** to choose from, the likelier the more often named */
  kinds: readonly Kind[]
  /** what meets more often than by chance: half of the schedules are of one of these */
  themes?: readonly (readonly Kind[])[]
  promises: readonly Promised[]
  /** whether each schedule is also repeated over the socket, decision by decision, and compared */
  socket: boolean
}

const ofSeats = [
  ...Array<Kind>(2).fill('book the last seat'),
  ...Array<Kind>(2).fill('book an untouched slot'),
  ...Array<Kind>(3).fill('book a roomy slot'),
  'cancel the seat in the full slot',
  'cancel what is due',
  ...Array<Kind>(2).fill('move the seat in the full slot'),
  ...Array<Kind>(2).fill('move what is due'),
  'check in what is due',
  'complete',
  'repair bookings',
] as const

const bookingThemes = {
  ofSeats,
  waiting: [
    'wait for what is taken',
    'wait for what is kept',
    ...Array<Kind>(2).fill('cancel what others wait for'),
    'take the offer',
    ...Array<Kind>(2).fill('do without the offer'),
    'stop waiting',
    ...Array<Kind>(3).fill('take what comes free'),
    'offer seats',
    'repair bookings',
    'time goes on',
  ],
  desk: [
    ...Array<Kind>(2).fill('ask for a seat'),
    'agree to what was asked',
    'decline what was asked',
    'cancel what was asked',
    'check in what is due',
    ...Array<Kind>(2).fill('say that nobody came'),
    ...Array<Kind>(2).fill('say that they came after all'),
    'cancel what is due',
    'free seats',
    'time goes on',
  ],
  hours: [
    'close the afternoon',
    'serve one at a time',
    'take half an hour each',
    'book the last seat',
    'book a roomy slot',
    'move the seat in the full slot',
    'move what is due',
    'take the offer',
    'cancel what others wait for',
    'take what comes free',
    'offer seats',
  ],
} as const satisfies Record<string, readonly Kind[]>

export const domains = {
  all: {
    kinds: usual,
    promises: [
      'seats',
      'places',
      'waits',
      'timetable',
      'requests',
      'decisions',
      'denials',
      'awards',
      'sums',
      'chain',
      'messages',
    ],
    socket: true,
  },
  booking: {
    kinds: Object.values(bookingThemes).flat(),
    themes: Object.values(bookingThemes),
    promises: ['seats', 'places', 'waits', 'timetable', 'requests', 'decisions'],
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
