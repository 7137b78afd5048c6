import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { catalogue, type SettingKey, settingKeys } from '../settings/catalogue'
import { sections, type Value } from '../settings/entry'
import { isOfKind } from '../settings/fits'
import { reads, writes } from './entry'
import {
  carrierId,
  hundredths,
  instant,
  localDate,
  optionalText,
  pageInput,
  queueOf,
  requestId,
  settingProposalId,
  soughtWords,
  text,
} from './fields'
import { mayRefuse } from './refusals'
import { listsAgain, settingEffect } from './setting-effects'

const key = z.enum(settingKeys as [SettingKey, ...SettingKey[]])
/** The name of a reading or a choice, a day, a number of days; null: none. Which of them a setting takes, `type` says. */
const value = z.union([z.string().max(limits.settingValue), z.number().int().min(1).max(limits.settingDays), z.null()])
const ofItsKind = ({ key, value }: { key: SettingKey; value: Value }) => isOfKind(catalogue[key], value)
const atValue = { path: ['value'] }

export const settingChange = z.object({
  version: z.number().int(),
  value,
  valueText: z.string(),
  effectiveOn: localDate,
  /** what the two are called in the city's roles; '' where they hold none any more */
  proposedBy: z.string(),
  approvedBy: z.string(),
  reason: z.string(),
  at: instant,
})

export const settingView = z.object({
  key,
  section: z.enum(sections),
  kind: z.enum(['operator', 'reading']),
  name: z.string(),
  /** the words that leave it open, and where they stand; null: no text says anything */
  cited: z.object({ quote: z.string(), source: z.string(), article: z.string() }).nullable(),
  type: z.enum(['day', 'days', 'choice']),
  unit: z.string().nullable(),
  /** of a day: the first and the last that it can be */
  least: localDate.nullable(),
  most: localDate.nullable(),
  choices: z.array(z.object({ value: z.string(), text: z.string(), example: z.string() })),
  /** the case of which each choice gives the outcome; '' where it has none */
  example: z.string(),
  /** `unset`: nobody has set it, and it has no default either */
  state: z.enum(['default', 'set', 'unset']),
  value,
  valueText: z.string(),
  default: value,
  defaultText: z.string(),
  /** what made it what it is today */
  by: settingChange.nullable(),
  /** approved already, and not yet in effect */
  next: settingChange.nullable(),
})

export const settingProposal = z.object({
  id: settingProposalId,
  key,
  name: z.string(),
  value,
  valueText: z.string(),
  effectiveOn: localDate,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  /** the caller proposed it: another decides */
  own: z.boolean(),
  /** the setting was changed since, or the day has passed: it can only be declined or withdrawn */
  stale: z.enum(['STALE', 'DAY_PASSED']).nullable(),
  ended: z
    .object({
      how: z.enum(['agreed', 'declined', 'withdrawn']),
      by: z.string(),
      at: instant,
      reason: z.string(),
      version: z.number().int().nullable(),
    })
    .nullable(),
})

const officers = ['city-reviewer', 'city-admin'] as const

/** What no text says, and what a text leaves open: set by the city, by two people, from a day on. */
export const settings = {
  /** Every setting as it is today. */
  list: reads(officers)
    .input(z.strictObject({}))
    .output(
      z.object({
        today: localDate,
        version: z.number().int(),
        settings: z.array(settingView),
        /** who may propose; the other two only agree */
        mayPropose: z.boolean(),
      }),
    ),

  /** Whom a change would flip, worked out as of today: cases, terms and days; or why it is nobody. Stations: `tried`. */
  preview: reads(officers)
    .input(z.strictObject({ key, value, effectiveOn: localDate.optional() }).refine(ofItsKind, atValue))
    .output(
      z.object({
        /** whether stations may stand otherwise with it */
        points: z.boolean(),
        /** whom else it reaches, or why nobody */
        effects: z.array(settingEffect),
        /** checked already, and to be checked again once it is in effect */
        lists: listsAgain,
      }),
    )
    .errors(mayRefuse('SETTING_REFUSED')),

  /**
   * Where some stations stand without a change and with it, beside what else is set on its first day; left out: today. In the running cycle
   * and in each before it that no published list has of them. Those that are no 培育对象 today are not in the answer.
   */
  tried: reads(officers)
    .input(
      z
        .strictObject({
          ...{ key, value, effectiveOn: localDate.optional() },
          carrierIds: z.array(carrierId).min(1).max(limits.replayed),
        })
        .refine(ofItsKind, atValue),
    )
    .output(
      z.object({
        stations: z.array(
          z.object({
            carrierId,
            name: z.string(),
            /** the latest first */
            cycles: z.array(
              z.object({
                cycleYear: z.number().int(),
                before: z.object({ total: hundredths, passed: z.boolean() }),
                after: z.object({ total: hundredths, passed: z.boolean() }),
                /** its decisions, which keep what they were decided under */
                kept: z.number().int(),
              }),
            ),
          }),
        ),
      }),
    )
    .errors(mayRefuse('SETTING_REFUSED')),

  /** From a day on, with a reason; it waits for a second person. */
  propose: writes(['city-admin'])
    .input(
      z
        .strictObject({ key, value, effectiveOn: localDate, reason: text(limits.reason), requestId })
        .refine(ofItsKind, atValue),
    )
    .output(settingProposal)
    .errors(mayRefuse('SETTING_REFUSED')),

  /** The second person's yes or no; whoever proposed it may only take it back. */
  decide: writes(officers)
    .input(
      z.strictObject({
        proposalId: settingProposalId,
        agree: z.boolean(),
        reason: optionalText(limits.reason),
        requestId,
      }),
    )
    .output(settingProposal)
    .errors(mayRefuse('SETTING_REFUSED', 'SECOND_PERSON_NEEDED', 'WRONG_STATE')),

  /**
   * Those that wait, the longest waiting first; or those that ended, the latest first: what was changed, by whom and why. `sought`: in
   * the name of the setting or in the reason.
   */
  proposals: reads(officers)
    .input(z.strictObject({ state: z.enum(queueStates).default('waiting'), sought: soughtWords, ...pageInput }))
    .output(queueOf(settingProposal)),
}
