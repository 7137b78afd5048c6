import { after } from './booking/after'
import { approval } from './booking/approval'
import { desk } from './booking/desk'
import { events } from './booking/events'
import { intake } from './booking/intake'
import { moves } from './booking/moves'
import { places } from './booking/places'
import { plans } from './booking/plans'
import { reserved } from './booking/reserved'
import { seats } from './booking/seats'
import { waits } from './booking/waits'
import { engine } from './points/engine'
import { tables } from './points/tables'

/** A mistake that somebody could make and the compiler would not see, as a change of one place in what is shipped. */
export interface Bug {
  /** what is wrong then */
  says: string
  /** in `shared/` or `cloudfunctions/` exactly once, wherever the file lies by now */
  find: string
  replace: string
}

/** Bugs of one part of a domain, written by reading it and without sight of its tests, and the tests that are to find them. */
export interface Part {
  bugs: readonly Bug[]
  /** names of test files or folders as vitest takes them, each with its project; those that run quickest first */
  tests: readonly { project: string; files: readonly string[] }[]
}

/** The domains by name. */
export const bank = {
  booking: [seats, places, moves, plans, desk, approval, events, waits, intake, after, reserved],
  points: [engine, tables],
} satisfies Record<string, readonly Part[]>

export const isDomain = (name: unknown): name is keyof typeof bank =>
  typeof name === 'string' && Object.hasOwn(bank, name)
