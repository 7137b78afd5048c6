import * as z from 'zod'
import { nobodyWhy } from '../settings/reach'
import { carrierId, district, listId, localDate, proposalId } from './fields'

/** `more`: there were more than were looked at, and nothing is said of those. */
const part = { more: z.boolean() }
const count = z.number().int()

/** Whom a change of a setting reaches besides where stations stand (`shared/settings/reach.ts`). */
export const settingEffect = z.discriminatedUnion('kind', [
  /** services that nobody has claimed: of each station how many could not be claimed any more, and how many could again */
  z.object({
    kind: z.literal('filing'),
    looked: count,
    stations: z.array(z.object({ carrierId, name: z.string(), closes: count, opens: count })),
    ...part,
  }),
  /** deductions proposed: those that could be agreed to now and not before, or the other way round */
  z.object({
    kind: z.literal('deductions'),
    looked: count,
    flips: z.array(z.object({ proposalId, carrierId, name: z.string(), stands: z.boolean() })),
    ...part,
  }),
  /** days that are derived: from which on a removal may be proposed, or the last of a bar; `crosses`: it has come by one and not by the other */
  z.object({
    kind: z.enum(['removal', 'bars']),
    looked: count,
    moves: z.array(
      z.object({
        carrierId: carrierId.nullable(),
        name: z.string(),
        before: localDate.nullable(),
        after: localDate.nullable(),
        crosses: z.boolean(),
      }),
    ),
    ...part,
  }),
  /** open cases: those that keep what was set when they were filed, clocks that run and keep their day, and drafts that would come out otherwise */
  z.object({
    kind: z.literal('cases'),
    kept: count,
    running: count,
    drafts: count,
    ...part,
  }),
  /** claims in the step that is timed by it, and stations that may answer a deduction: they keep the settings of the day on which that began */
  z.object({ kind: z.enum(['claims', 'replies']), running: count, ...part }),
  /** complaints filed from then on; `short`: districts with fewer officers than it needs, `needed` of them. What was filed is not counted: not everybody may know of it */
  z.object({ kind: z.literal('complaints'), needed: count, short: z.array(district) }),
  z.object({ kind: z.literal('nobody'), why: z.enum(nobodyWhy) }),
])

/** Lists that were checked and would have to be checked again. */
export const listsAgain = z.object({ named: z.array(z.object({ listId, name: z.string() })), ...part })
