import * as z from 'zod'
import { basis, carrierId, hundredths, listId, localDate } from './fields'
import { tableHead } from './points-views'

/** A total under a reading; `name` null: those in use. `margin`: what is over the pass mark, or short of it. */
const outcome = z.object({
  name: z.string().nullable(),
  total: hundredths,
  passed: z.boolean(),
  margin: hundredths.nullable(),
})

/** Where a carrier stands in a cycle, and how it was worked out. */
export const standingOf = z.object({
  cycle: z.object({ year: z.number().int(), label: z.string(), from: localDate, to: localDate }),
  /** every cycle that can be asked for, the latest first */
  years: z.array(z.number().int()),
  table: tableHead,
  /** the version of the settings that it goes by; `ofList`: those of the published list that it is in */
  settings: z.object({ version: z.number().int(), ofList: z.boolean() }),
  raw: hundredths,
  deducted: hundredths,
  /** the total as compared with the threshold, rounded to hundredths for showing */
  total: hundredths,
  /** null: the table has none */
  threshold: hundredths.nullable(),
  ceiling: hundredths.nullable(),
  passed: z.boolean(),
  /** awards for services that were denied and not looked into yet: not counted in any of these figures */
  held: hundredths,
  /** each step in order; `factor` where it multiplied */
  working: z.array(
    z.object({
      step: z.string(),
      value: hundredths,
      factor: z.object({ num: z.number().int(), den: z.number().int() }).nullable(),
      basis,
      /** of a pass mark that its table sets: the sentence that asks for one */
      beside: basis.nullable(),
    }),
  ),
  otherReadings: z.array(z.object({ name: z.string(), total: hundredths, passed: z.boolean(), basis })),
})

/** What `standing` would say if what waits were verified. */
export const projectionOf = z.object({
  claims: z.number().int(),
  /** more claims wait than were counted */
  more: z.boolean(),
  total: hundredths,
  passed: z.boolean(),
  /** an item leaves the reviewer a range; its least was taken */
  atLeast: z.boolean(),
  /** when the last of them is due; null: for one of them no time is set */
  by: z.object({ on: localDate, provisional: z.boolean() }).nullable(),
})

/** What `standing` would say at the end of the cycle, if it went on as in the last weeks (`shared/points/pace.ts`). */
export const paceOf = z.object({
  entries: z.number().int(),
  total: hundredths,
  low: hundredths,
  high: hundredths,
  until: localDate,
})

/** The same of several, without how. */
export const standingsOf = z.object({
  cycle: z.object({ year: z.number().int(), label: z.string(), from: localDate, to: localDate }),
  /** null: the table has none */
  threshold: hundredths.nullable(),
  ceiling: hundredths.nullable(),
  stations: z.array(
    z.object({
      carrierId,
      raw: hundredths,
      total: hundredths,
      passed: z.boolean(),
      held: hundredths,
      /** claims that wait to be verified, at most one more than is counted */
      waiting: z.number().int(),
      /** by each other reading that changes the total, and the lowest and highest of all, with what is over or short */
      changed: z.array(outcome),
      lowest: outcome,
      highest: outcome,
      /** a 培育对象 today: no list takes in what is none any more */
      object: z.boolean(),
      /** the published list of the cycle that it is in */
      listId: listId.nullable(),
    }),
  ),
})
