import * as z from 'zod'
import { claimStates } from '../points/claim-events'
import { claimFlags } from '../points/claim-flags'
import { basis, carrierId, claimId, hundredths, instant, itemId, localDate, lookId } from './fields'
import { oddities, recordView, served, tied } from './service-views'

/** A step of a claim as it is told: what was said, what was asked for, how many points. Never who. */
const claimStep = z.object({
  what: z.enum([
    'filed',
    'asked',
    'answered',
    'withdrawn',
    'proposed',
    'handed',
    'sent-back',
    'verified',
    'rejected',
    'appealed',
  ]),
  at: instant,
  text: z.string(),
  kinds: z.array(z.string()),
  amount: hundredths.nullable(),
})

/** Until when something is to be done: by the station (`supplement`, `appeal`) or by the city. */
const clock = z.object({
  term: z.enum(['supplement', 'verification', 'appeal', 'appealDecision']),
  lastDay: localDate,
  /** the holidays of its year are not published: it may move, and nobody is late on it */
  provisional: z.boolean(),
  workingDays: z.number().int(),
  basis,
})

export const claimView = z.object({
  id: claimId,
  number: z.string(),
  carrierId,
  carrierName: z.string(),
  record: recordView,
  itemId,
  itemName: z.string(),
  /** what the table would award, in hundredths; null: the reviewer chooses */
  proposed: hundredths.nullable(),
  state: z.enum(claimStates),
  filedAt: instant,
  decidedAt: instant.nullable(),
  note: z.string(),
  /** how often it was filed */
  round: z.number().int(),
  /** every step of every filing, the first first; the station hears nothing of how two reviewers came to agree */
  history: z.array(claimStep),
  clock: clock.nullable(),
  /** its station may ask that another looks */
  appealable: z.boolean(),
  /** it waits for the city, and nobody there may decide on it */
  stuck: z.boolean(),
})

/** A claim as who verifies sees it; one that they have a tie to is there, and nothing of it but whose it is. */
export const openClaim = claimView.extend({
  oddities,
  served,
  /** what the person who filed it is called at the station; null: not known */
  filedBy: z.string().nullable(),
  /** what another has to agree to; `own`: the caller was the first, or has decided on what is appealed */
  first: z.object({ chosen: hundredths.nullable(), amount: hundredths, note: z.string() }).nullable(),
  own: z.boolean(),
  flags: z.array(z.enum(claimFlags)),
  tied: z.null(),
})
export const lockedClaim = z.object({ id: claimId, carrierName: z.string(), tied })

/** `chosen` where the table leaves a range. */
const opinion = z.object({ verdict: z.enum(['verified', 'rejected']), chosen: hundredths.nullable() })

/** What is looked at again, as if nobody had: nothing of what was decided, nor by whom. */
export const openLook = z.object({
  id: lookId,
  record: recordView,
  itemId,
  itemName: z.string(),
  proposed: hundredths.nullable(),
  filedAt: instant,
  /** when it was drawn: since then it waits */
  drawnAt: instant,
  /** what the caller found, once they have looked */
  looked: opinion.extend({ note: z.string(), at: instant }).nullable(),
  carrierName: z.string(),
  oddities,
  served,
})

/** Of what was looked at twice, how much both found the same. */
export const agreement = z.object({
  looked: z.number().int(),
  agreed: z.number().int(),
  /** whole per cent, rounded down; null: nothing was looked at twice yet */
  perCent: z.number().int().nullable(),
  basis,
  /** where the two differ, the latest first */
  differing: z.array(
    z.object({
      id: lookId,
      claimId,
      carrierName: z.string(),
      itemName: z.string(),
      first: opinion,
      second: opinion.extend({ note: z.string() }),
      at: instant,
    }),
  ),
})
