import type { complaintStates, complaintView } from '@shared/contract/complaint'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import type { Complaint } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'
import { type LedgerDoc, ledger } from '../../store/ledger'
import { bookingNumber } from '../booking/view'
import { rowOf } from '../points/view'

export type ComplaintView = z.infer<typeof complaintView>

export function complaintState({ found, heard }: Complaint): (typeof complaintStates)[number] {
  return found?.finding ?? (heard ? 'heard' : 'filed')
}

/** For the complainant and the officers. The steps quote what each side said; nobody is named. */
export async function complaintViews(documents: Documents, found: Complaint[]): Promise<ComplaintView[]> {
  const entryIds = found.flatMap((complaint) => complaint.found?.entry ?? [])
  const [places, entries] = await Promise.all([
    carriers.getAll(documents, [...new Set(found.map(({ carrier }) => carrier))]),
    ledger.getAll(documents, entryIds),
  ])
  return found.map((complaint) => ({
    id: complaint._id,
    number: complaint.number,
    carrier: complaint.carrier,
    carrierName: places.get(complaint.carrier)?.name ?? '',
    ground: complaint.ground,
    text: complaint.text,
    booking: complaint.booking,
    secretFromStation: complaint.secretFromStation,
    state: complaintState(complaint),
    steps: stepsOf(complaint),
    consequence: consequenceOf(entries.get(complaint.found?.entry ?? '')),
  }))
}

function stepsOf({ text, filedAt, reply, heard, found }: Complaint): ComplaintView['steps'] {
  return [
    { what: 'filed' as const, at: filedAt, text },
    ...(reply ? [{ what: 'replied' as const, at: reply.at, text: reply.text }] : []),
    ...(heard ? [{ what: 'heard' as const, at: heard.at, text: heard.opinion }] : []),
    ...(found ? [{ what: 'found' as const, at: found.at, text: found.reason }] : []),
  ]
}

function consequenceOf(doc: LedgerDoc | undefined): ComplaintView['consequence'] {
  if (doc?.entry.kind !== 'deduction') return null
  const { id, item, itemName, amount, decidedAt, rule, basis } = rowOf(doc, new Map())
  return { entry: id, item, itemName, amount, at: decidedAt, official: rule.official, basis }
}

export async function officerViews(documents: Documents, found: Complaint[]) {
  const [views, booked, named] = await Promise.all([
    complaintViews(documents, found),
    bookings.getAll(
      documents,
      found.flatMap(({ booking }) => booking ?? []),
    ),
    enterprises.getAll(documents, [...new Set(found.map(({ enterprise }) => enterprise))]),
  ])
  return views.map((view, i) => {
    const { enterprise, district, heard, booking } = found[i]!
    const about = booking ? booked.get(booking) : undefined
    return {
      ...view,
      enterpriseName: named.get(enterprise)?.name ?? '',
      district,
      appointment: about ? { number: bookingNumber(about), start: about.start, arrivedAt: about.checkedInAt } : null,
      stationSaid: heard?.stationSaid ?? null,
    }
  })
}
