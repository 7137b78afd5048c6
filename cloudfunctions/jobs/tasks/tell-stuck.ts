import type { StuckMatter } from '@shared/access/hindrance'
import type { CarrierId } from '@shared/ids'
import { type RowWaiting, stuckAmong } from '../../modules/access/nobody-left'
import { type Officers, officersAt } from '../../modules/access/officers-at'
import { tellNobodyLeft } from '../../modules/access/tell-nobody-left'
import { complaintsWaiting } from '../../modules/complaint/waiting'
import { proposalsWaiting } from '../../modules/deduction/waiting'
import { casesWaiting } from '../../modules/lifecycle/waiting'
import { checksWaiting, claimsWaiting } from '../../modules/points/waiting'
import type { Doc, Documents, Where } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { type CaseDoc, cases } from '../../store/cases'
import { type Claim, claims } from '../../store/claims'
import { type Complaint, complaints } from '../../store/complaints'
import { after, type Order, type Place, placeOf } from '../../store/order'
import { byProposal, type Proposal, proposals } from '../../store/proposals'
import { byConfirmation, records, type ServiceRecord, unchecked } from '../../store/records'
import type { Task } from './task'

const batch = 50
const tenMinutes = 600_000

interface Waits<T extends Doc> {
  what: StuckMatter
  collection: string
  where: Where
  order: Order
  waiting: (documents: Documents, found: readonly T[], officers: Officers, now: number) => Promise<RowWaiting<string>[]>
  /** whose it is; null: whoever is tied to it must not learn that it is there (T4) */
  whose: (row: T) => CarrierId | { name: string } | null
}

/** Everything that waits for an officer of the city, list by list. */
const lists = [
  list<Claim>({
    ...{ what: 'claim', collection: claims.name, where: { waiting: true }, order: { key: 'turnAt', direction: 'asc' } },
    ...{ waiting: claimsWaiting, whose: ({ carrierId }) => carrierId },
  }),
  list<ServiceRecord>({
    ...{ what: 'check', collection: records.name, where: unchecked, order: byConfirmation },
    ...{ waiting: checksWaiting, whose: ({ carrierId }) => carrierId },
  }),
  ...(['city', 'officers'] as const).map((waits) =>
    list<CaseDoc>({
      ...{ what: 'case', collection: cases.name, where: { waits }, order: { key: 'dueOn', direction: 'asc' } },
      ...{ waiting: (_, found, officers) => casesWaiting(found, officers), whose: ({ name }) => ({ name }) },
    }),
  ),
  list<Proposal>({
    ...{ what: 'deduction', collection: proposals.name, where: { open: true }, order: byProposal },
    ...{ waiting: proposalsWaiting, whose: ({ complaintId, carrierId }) => (complaintId === null ? carrierId : null) },
  }),
  list<Complaint>({
    ...{ what: 'complaint', collection: complaints.name, where: { open: true } },
    ...{ order: { key: 'filedAt', direction: 'desc' }, waiting: complaintsWaiting, whose: () => null },
  }),
]

/** What waits in some rows of one list. `next`: where it goes on; null: it is at its end */
function list<T extends Doc>({ what, collection, where, order, waiting, whose }: Waits<T>) {
  return async (documents: Documents, place: Place | null, most: number, officers: Officers, now: number) => {
    const rows = await after<T>(documents, collection, where, order, place, most)
    return {
      rows: rows.map((row) => ({ id: row._id, what, of: whose(row) })),
      waiting: rows.length > 0 ? await waiting(documents, rows, officers, now) : [],
      next: rows.length === most ? placeOf(rows.at(-1)!, order) : null,
    }
  }
}

/**
 * Tells the administrators of the city what waits while nobody may decide on it; who may changes with roles, so it is looked at anew. One
 * slice goes through as many lists as it has rows for, and asks of each person once: where little waits, it is all of them.
 */
export const tellStuck: Task<{ nth: number; place: Place | null }> = {
  name: 'tell-stuck',
  restMs: tenMinutes,
  start: { nth: 0, place: null },
  async run({ documents, now }, { nth, place }) {
    const officers = officersAt(documents, now())
    const rows: Row[] = []
    const waiting: RowWaiting<string>[] = []
    for (let look = lists[nth]; look && rows.length < batch; look = lists[nth]) {
      const part = await look(documents, place, batch - rows.length, officers, now())
      rows.push(...part.rows)
      waiting.push(...part.waiting)
      place = part.next
      if (!place) nth++
    }
    const found = await stuckAmong(documents, waiting, now())
    let done = 0
    for (const { id, what, of } of rows) {
      const why = found.get(id)
      if (!why) continue
      const name = typeof of === 'string' ? (await carriers.get(documents, of))?.name : of?.name
      if (await tellNobodyLeft(documents, { id, what, name: name ?? '', why }, now())) done++
    }
    const more = nth < lists.length
    return { state: more ? { nth, place } : this.start, done, more }
  },
}

type Row = Awaited<ReturnType<ReturnType<typeof list>>>['rows'][number]
