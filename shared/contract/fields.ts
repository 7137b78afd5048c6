import * as z from 'zod'
import { roleNames } from '../access/roles'
import { isLocalDate } from '../calendar/local-date'
import { districtCodes } from '../directory/districts'

/** The building blocks of inputs and outputs. Texts are trimmed and bounded: a shop owner's sentence, not a megabyte. */

export const id = z.string().regex(/^[\w.:@-]{1,160}$/)
/** Chosen by the client once per intent and kept across retries; the same key never acts twice. */
export const requestId = z.string().regex(/^[\w-]{8,64}$/)
export const localDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((day): boolean => isLocalDate(day))
/** Milliseconds since the epoch. */
export const instant = z.number().int()
/** Integer hundredths of a point. */
export const hundredths = z.number().int()
/** What people type: whole characters, and of the control characters only those that lay out a text (T9). */
const typed = z
  .string()
  .trim()
  .regex(/^(?:[\n\r\t]|[^\p{Cc}\p{Cs}])*$/u)
export const text = (max: number) => typed.min(1).max(max)
export const optionalText = (max: number) => typed.max(max).default('')
export const page = { limit: z.number().int().min(1).max(100).default(50) }

export const roleName = z.enum(roleNames)
export const role = z.object({ role: roleName, scope: z.string() })

export const district = z.enum(districtCodes as [(typeof districtCodes)[number], ...typeof districtCodes])
export const point = z.strictObject({ lng: z.number().min(115).max(118), lat: z.number().min(39).max(42) })

/** Where a refusal or a figure stands: only `article` may look like law on a screen. `line` is ready to show. */
export const basis = z.object({
  kind: z.enum(['article', 'reading', 'operator', 'product']),
  line: z.string(),
})
export type BasisLine = z.infer<typeof basis>
