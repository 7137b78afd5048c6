import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { proposalState } from '@shared/case/decide-proposal'
import { stationStep } from '@shared/case/decide-telling'
import { fallsToCity, levelFor, toCity } from '@shared/case/route'
import { lastDayOfWaiting } from '@shared/case/telling'
import type { complaintStates, complaintView } from '@shared/contract/complaint-views'
import type { ComplaintId } from '@shared/ids'
import type * as z from 'zod'
import { type Context, personOf, refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type Complaint, complaints, routeOf, routeTaken } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'
import { ledger } from '../../store/ledger'
import { type Proposal, proposals } from '../../store/proposals'
import { dayNumber } from '../numbers'
import { isDeductible } from '../points/table'
import { type OfficerRow, rowsOf } from '../points/view'
import { districtsFree, nextStep, routed } from './officers'

export type ComplaintView = z.infer<typeof complaintView>

export function complaintState({ decided, heard }: Complaint): (typeof complaintStates)[number] {
  return decided?.finding ?? (heard ? 'heard' : 'filed')
}

/** For the complainant and the officers. The steps quote what each side said; nobody is named. */
export async function complaintViews(
  documents: Documents,
  found: Complaint[],
  today: LocalDate,
): Promise<ComplaintView[]> {
  const [places, entries, proposed] = await Promise.all([
    carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    ),
    ledger.getAll(
      documents,
      found.flatMap(({ decided }) => decided?.entryId ?? []),
    ),
    proposals.getAll(
      documents,
      found.flatMap(({ decided }) => decided?.proposalId ?? []),
    ),
  ])
  const docs = [...entries.values()]
  const kinds = new Map(
    await Promise.all(
      [...places.values()].map(async ({ _id, kind }) => [_id, await isDeductible(documents, kind, today)] as const),
    ),
  )
  const rows = new Map((await rowsOf(documents, docs)).map((row, i) => [docs[i]!._id, row]))
  return found.map((complaint) => ({
    id: complaint._id,
    number: complaint.number,
    carrierId: complaint.carrierId,
    carrierName: places.get(complaint.carrierId)?.name ?? '',
    ground: complaint.ground,
    text: complaint.text,
    happenedOn: complaint.happenedOn,
    bookingId: complaint.bookingId,
    secretFromStation: complaint.secretFromStation,
    state: complaintState(complaint),
    later: complaint.later,
    route: routeTaken(complaint),
    toldOn: complaint.toldAt === null ? null : beijingDate(complaint.toldAt),
    consent: consentOf(complaint),
    withoutStation: complaint.heard?.withoutStation ?? false,
    steps: stepsOf(complaint),
    deductible: kinds.get(complaint.carrierId) ?? false,
    proposal: proposalOf(complaint, proposed),
    consequence: complaint.decided?.entryId ? consequenceOf(rows.get(complaint.decided.entryId)) : null,
  }))
}

export function consentOf({ consent }: Complaint): ComplaintView['consent'] {
  if (!consent) return 'not-asked'
  return consent.agrees === null ? 'asked' : consent.agrees ? 'yes' : 'no'
}

function stepsOf({ text, filedAt, reply, heard, decided }: Complaint): ComplaintView['steps'] {
  return [
    { what: 'filed' as const, at: filedAt, text },
    ...(reply ? [{ what: 'replied' as const, at: reply.at, text: reply.text }] : []),
    ...(heard ? [{ what: 'heard' as const, at: heard.at, text: heard.opinion }] : []),
    ...(decided ? [{ what: 'decided' as const, at: decided.at, text: decided.reason }] : []),
  ]
}

function proposalOf({ decided }: Complaint, known: ReadonlyMap<string, Proposal>): ComplaintView['proposal'] {
  const proposal = decided?.proposalId && known.get(decided.proposalId)
  return proposal ? proposalState(proposal) : null
}

function consequenceOf(row: OfficerRow | undefined): ComplaintView['consequence'] {
  if (row?.kind !== 'deduction') return null
  const { id, itemId, itemName, amount, decidedAt, rule, basis, reversed } = row
  return { rowId: id, itemId, itemName, amount, at: decidedAt, official: rule.official, basis, reversed }
}

export async function officerViews(context: Context, found: Complaint[]) {
  const { documents } = context.deps
  const now = context.deps.now()
  const open = found.filter(({ decided }) => !decided)
  const [views, booked, named, free] = await Promise.all([
    complaintViews(documents, found, beijingDate(now)),
    bookings.getAll(
      documents,
      found.flatMap(({ bookingId }) => bookingId ?? []),
    ),
    enterprises.getAll(
      documents,
      found.map(({ enterpriseId }) => enterpriseId),
    ),
    districtsFree(documents, open, now),
  ])
  const freeOf = new Map(open.map(({ _id }, i) => [_id, free[i]!]))
  return views.map((view, i) => {
    const complaint = found[i]!
    const { enterpriseId, district, heard, bookingId } = complaint
    const next = nextStep(complaint)
    const districtIsFree = freeOf.get(complaint._id) ?? true
    const cityStandsIn = fallsToCity(routeOf(complaint), next, districtIsFree)
    const own = heard?.byId === personOf(context)
    const takes =
      !complaint.decided && !own && levelFor(context.caller, routed(complaint), next, districtIsFree) !== null
    const about = bookingId ? booked.get(bookingId) : undefined
    return {
      ...view,
      route: cityStandsIn ? toCity(view.route, next) : view.route,
      enterpriseName: named.get(enterpriseId)?.name ?? '',
      district,
      appointment: about ? { number: dayNumber(about), start: about.start, arrivedAt: about.checkedInAt } : null,
      stationSaid: heard?.stationSaid ?? null,
      station: stationStep(complaint, now),
      waitsUntil: lastDayOfWaiting(complaint.filedAt),
      cityStandsIn,
      turn: takes ? next : null,
    }
  })
}

export async function officerViewById(context: Context, complaintId: ComplaintId) {
  const complaint = await complaints.get(context.deps.documents, complaintId)
  if (!complaint) throw refusal('NOT_FOUND')
  return (await officerViews(context, [complaint]))[0]!
}
