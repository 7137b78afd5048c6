import * as z from 'zod'
import { kindIds } from '../directory/kinds'
import { fileTypes } from '../evidence/file-type'
import { inspectionStates } from '../evidence/inspection'
import { conditionProblems } from '../lifecycle/decide-conditions'
import { procedures } from '../lifecycle/procedures/index'
import { limits } from '../limits'
import {
  basis,
  carrierId,
  caseId,
  district,
  evidenceId,
  instant,
  localDate,
  objectionId,
  optionalText,
  text,
} from './fields'
import { tied } from './service-views'

export const kind = z.enum(kindIds as [(typeof kindIds)[number], ...typeof kindIds])
/** Of a procedure, a state, an action, a field or a condition: the word that its value has for it. */
export const word = z.string().regex(/^[\w-]{1,40}$/)
const answer = z.union([
  optionalText(limits.form.text),
  z.number(),
  z.boolean(),
  z.array(text(limits.name * 2)).max(limits.form.chosen),
])
/** Answers; which fields there are, and of what type, the procedure says. */
export const form = z.array(z.strictObject({ field: word, answer })).max(limits.form.fields)
/** Of one's own conditions under a word that leaves room: why it is as it is. */
export const explanations = z
  .array(z.strictObject({ conditionId: word, reason: text(limits.reason) }))
  .max(limits.form.fields)
/** One of `shared/lifecycle/procedures`. */
export const procedure = word.refine((id) => procedures.some((each) => each.id === id))

/** Until when a state may last. Nobody is late on a provisional day. */
export const due = z.object({
  on: localDate,
  provisional: z.boolean(),
  /** over, and not provisional */
  past: z.boolean(),
  /** the length, and on what it stands */
  count: z.number().int(),
  unit: z.enum(['working-day', 'day', 'month', 'year']),
  /** which day of them today is, counted as they are; 0: the first has not begun */
  nth: z.number().int(),
  basis,
})

/** A line of a list of cases; `state` is a word of the procedure, `draft` before it is filed. */
export const caseRow = z.object({
  id: caseId,
  number: z.string(),
  procedure: word,
  kind: kind.nullable(),
  name: z.string(),
  district,
  state: word,
  openedAt: instant,
  filedAt: instant.nullable(),
  /** how many by this procedure came before, of the organisation's or of this person's; 0 to whom that is not told */
  nth: z.number().int(),
  due: due.nullable(),
  tied: z.null(),
})
export const lockedCase = z.object({ id: caseId, name: z.string(), due: due.nullable(), tied })

const attachment = z.object({
  id: evidenceId,
  /** of the procedure's kinds of attachments */
  kind: word,
  name: z.string(),
  type: z.enum(fileTypes),
  bytes: z.number().int(),
  addedAt: instant,
  state: z.enum(inspectionStates),
})

const outcome = z.enum(['met', 'unmet', 'missing', 'judge'])
/** A condition as it stands now; `problem` null: it is in nobody's way. */
export const conditionView = z.object({
  id: word,
  text: z.string(),
  /** by the form alone: an officer judges what is `judge`, and may find that another does not hold */
  found: outcome,
  outcome,
  hard: z.boolean(),
  problem: z.enum(conditionProblems).nullable(),
  /** what the applicant said for one under a word that leaves room */
  explanation: z.string(),
  /** what an officer said who let it pass */
  passedWith: z.string().nullable(),
  basis,
})

/** One step, as whoever may see the case is told of it: the side that took it, and no person. */
export const stepView = z.object({
  action: word,
  label: z.string(),
  side: z.enum(['applicant', 'holder', 'public', 'district', 'city']),
  at: instant,
  from: word,
  to: word,
  reason: z.string(),
  /** what was let pass, and with what reason */
  passed: z.array(z.object({ conditionId: word, text: z.string(), reason: z.string() })),
  /** what it files otherwise than was filed before; null: there was no answer */
  changed: z.array(z.object({ field: word, before: answer.nullable(), after: answer.nullable() })),
  /** when it was due, as far as that was known */
  due: due.nullable(),
  basis,
})

export const objectionView = z.object({
  id: objectionId,
  text: z.string(),
  /** the day alone: the minute may say who it was */
  on: localDate,
  /** null: nobody has looked into it */
  upheld: z.boolean().nullable(),
  reason: z.string(),
})

/** An action that the caller may take now, as far as state and role go; a word of the procedure. */
const offered = z.object({
  id: word,
  /** what still stands in the way, and its basis; null: nothing but what has to be brought */
  blocked: z
    .object({ reason: z.string(), basis, detail: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
})

export const caseView = caseRow.extend({
  creditCode: z.string(),
  carrierId: carrierId.nullable(),
  /** to an officer, what bears on whose the code is; null: to others, and where it is not registered */
  organisation: z.object({ codeUnusual: z.boolean(), frozen: z.boolean(), unmanaged: z.boolean() }).nullable(),
  /** the district had nobody who may decide: its turn is the city's */
  passedToCity: z.boolean(),
  /** it waits for the city, or for any officer, and there is a step that nobody of them may take */
  stuck: z.boolean(),
  form: z.array(z.object({ field: word, answer })),
  /** where it asks for a place, the one that the carrier, or the applicant's of the kind, has on the map until now */
  pin: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  /** the applicant's */
  explanations: z.array(z.object({ conditionId: word, reason: z.string() })),
  attachments: z.array(attachment),
  declaration: z.object({ name: z.string(), at: instant }).nullable(),
  conditions: z.array(conditionView),
  steps: z.array(stepView),
  /** of a 公示, how many there are to read (`lifecycle.objections`); to the applicant's side, those that somebody has looked into */
  objections: z.number().int(),
  actions: z.array(offered),
  /** the version of the settings that it is decided under */
  settings: z.number().int(),
})

/** What is public of a case in its 公示: the name, until when, and in which state of which procedure it can be objected to. */
export const publishedView = z.object({
  id: caseId,
  number: z.string(),
  procedure: word,
  state: word,
  kind: kind.nullable(),
  name: z.string(),
  district,
  /** the first day, and the last; null: not set how long */
  from: localDate,
  due: due.nullable(),
  /** objections may still be made */
  open: z.boolean(),
})
