import * as z from 'zod'
import { roleNames } from '../access/roles'
import { isLocalDate, type LocalDate } from '../calendar/local-date'
import { districtCodes } from '../directory/districts'
import type * as ids from '../ids'
import { limits } from '../limits'
import { isNameVisible, isTextVisible } from '../text/visible'

/** The building blocks of inputs and outputs. Texts are trimmed and bounded: a shop owner's sentence, not a megabyte. */

const idOf = <I extends ids.Id<string>>() => z.string().regex(/^[\w.:@-]{1,160}$/) as unknown as z.ZodType<I, I>
export const personId = idOf<ids.PersonId>()
export const enterpriseId = idOf<ids.EnterpriseId>()
export const carrierId = idOf<ids.CarrierId>()
export const serviceId = idOf<ids.ServiceId>()
export const slotId = idOf<ids.SlotId>()
export const eventId = idOf<ids.EventId>()
export const joinId = idOf<ids.JoinId>()
export const arrivalId = idOf<ids.ArrivalId>()
export const bookingId = idOf<ids.BookingId>()
export const waitId = idOf<ids.WaitId>()
export const questionId = idOf<ids.QuestionId>()
export const recordId = idOf<ids.RecordId>()
export const evidenceId = idOf<ids.EvidenceId>()
export const uploadId = idOf<ids.UploadId>()
export const ratingId = idOf<ids.RatingId>()
export const appealId = idOf<ids.AppealId>()
export const itemId = idOf<ids.ItemId>()
export const claimId = idOf<ids.ClaimId>()
export const lookId = idOf<ids.LookId>()
export const rowId = idOf<ids.RowId>()
export const proposalId = idOf<ids.ProposalId>()
export const walkInPassId = idOf<ids.WalkInPassId>()
export const candidateId = idOf<ids.CandidateId>()
export const settingProposalId = idOf<ids.SettingProposalId>()
export const complaintId = idOf<ids.ComplaintId>()
export const stationComplaintId = idOf<ids.StationComplaintId>()
export const noticeId = idOf<ids.NoticeId>()
export const inboxItemId = idOf<ids.InboxItemId>()
export const threadId = idOf<ids.ThreadId>()
export const grantId = idOf<ids.GrantId>()
export const inviteId = idOf<ids.InviteId>()
export const joinRequestId = idOf<ids.JoinRequestId>()
export const tableDraftId = idOf<ids.TableDraftId>()
export const caseId = idOf<ids.CaseId>()
export const objectionId = idOf<ids.ObjectionId>()
export const listId = idOf<ids.ListId>()
/** Typed from a certificate: upper and lower case are one. */
export const certificateCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z2-7]{8,40}$/) as unknown as z.ZodType<ids.CertificateCode, ids.CertificateCode>

/** Chosen by the client once per intent and kept across retries; the same key never acts twice. */
export const requestId = z.string().regex(/^[\w-]{8,64}$/)
export const localDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((day): boolean => isLocalDate(day)) as unknown as z.ZodType<LocalDate, LocalDate>
/** Milliseconds since the epoch. */
export const instant = z.number().int()
/** Integer hundredths of a point. */
export const hundredths = z.number().int()
/** What people type, in one form for what looks the same (NFC); `problem` is what `BAD_INPUT` says of the field (T9). */
const typed = z
  .string()
  .trim()
  .normalize('NFC')
  .refine(isTextVisible, { params: { problem: 'invisible' } })
/** By which people, enterprises and files are told apart. */
export const name = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .refine(isNameVisible, { params: { problem: 'invisible' } })
    .min(1)
    .max(max)
export const text = (max: number) => typed.min(1).max(max)
/** A kind of evidence: one that has a name here, or a points table's own words. */
export const evidenceKind = text(limits.evidenceKind)
export const optionalText = (max: number) => typed.max(max).default('')

/** 统一社会信用代码, as typed: what is wrong with it is said by a refusal. */
export const creditCode = z.string().trim().min(1).max(limits.creditCode)

/** A number to call, as people write it; '' where none is given. */
export const phone = z
  .string()
  .trim()
  .regex(/^[\d+ -]*$/)
  .max(limits.phone)
  .default('')

/** Where a list goes on: `cursor` is the `next` of the page before, good for the same caller and the same question alone. */
export const pageInput = {
  cursor: z.string().max(400).optional(),
  limit: z.number().int().min(1).max(limits.page.most).default(limits.page.usual),
}
/** A page of a list; `next` null: there is no more. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

export const district = z.enum(districtCodes as [(typeof districtCodes)[number], ...typeof districtCodes])

/** Words that a text holds, each of them, wherever in it. */
export const soughtWords = name(limits.sought).optional()

/** What an officer narrows a queue by. `sought`: how the name of a station or an enterprise begins, or a number or code in full. */
export const queueInput = {
  district: district.optional(),
  sought: name(limits.sought).optional(),
  ...pageInput,
}
/**
 * A page of a queue. `count`, with its first page alone: how many rows of the whole question the caller decides on, `limits.counted` + 1
 * where there are more than that; null on later pages.
 */
export const queueOf = <T extends z.ZodType>(item: T) => pageOf(item).extend({ count: z.number().int().nullable() })

export const roleName = z.enum(roleNames)
/** What a role is held in: the id of an enterprise or a carrier, the code of a district, or `city`. */
export const scope = z.string().regex(/^[\w.:@-]{1,160}$/)
export const role = z.object({ role: roleName, scope })

export const point = z.strictObject({ lng: z.number().min(115).max(118), lat: z.number().min(39).max(42) })

/** Where a refusal or a figure stands: only `article` may look like law on a screen. `line` is ready to show. */
export const basis = z.object({
  kind: z.enum(['article', 'draft', 'reading', 'operator', 'product']),
  line: z.string(),
})
export type BasisLine = z.infer<typeof basis>

/** Where the bytes of a file are put: by `PUT` to `url`, with these headers. */
export const uploadPlace = {
  cloudPath: z.string(),
  fileId: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
}

/** How many administrators of the city were told. */
export const contested = z.object({ told: z.number().int() })

/** Of a page in the web, that somebody typed; '': none. */
export const link = z
  .string()
  .trim()
  .max(limits.event.url)
  .regex(/^(https:\/\/[^\s"'<>\\\p{C}]+)?$/u)
