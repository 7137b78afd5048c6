import type { StuckMatter, WhyNobody } from '@shared/access/hindrance'
import type { CarrierId } from '@shared/ids'
import { tellNobodyLeft } from '../../modules/access/tell-nobody-left'
import { stuckComplaints } from '../../modules/complaint/stuck'
import { stuckProposals } from '../../modules/deduction/stuck'
import { stuckCases } from '../../modules/lifecycle/stuck'
import { stuckChecks, stuckClaims } from '../../modules/points/stuck'
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
  stuck: (documents: Documents, found: readonly T[], now: number) => Promise<Map<string, WhyNobody>>
  /** whose it is; null: whoever is tied to it must not learn that it is there (T4) */
  whose: (row: T) => CarrierId | { name: string } | null
}

/** Everything that waits for an officer of the city, list by list. */
const lists = [
  list<Claim>({
    ...{ what: 'claim', collection: claims.name, where: { waiting: true }, order: { key: 'turnAt', direction: 'asc' } },
    ...{ stuck: stuckClaims, whose: ({ carrierId }) => carrierId },
  }),
  list<ServiceRecord>({
    ...{ what: 'check', collection: records.name, where: unchecked, order: byConfirmation },
    ...{ stuck: stuckChecks, whose: ({ carrierId }) => carrierId },
  }),
  ...(['city', 'officers'] as const).map((waits) =>
    list<CaseDoc>({
      ...{ what: 'case', collection: cases.name, where: { waits }, order: { key: 'dueOn', direction: 'asc' } },
      ...{ stuck: stuckCases, whose: ({ name }) => ({ name }) },
    }),
  ),
  list<Proposal>({
    ...{ what: 'deduction', collection: proposals.name, where: { open: true }, order: byProposal },
    ...{ stuck: stuckProposals, whose: ({ complaintId, carrierId }) => (complaintId === null ? carrierId : null) },
  }),
  list<Complaint>({
    ...{ what: 'complaint', collection: complaints.name, where: { open: true } },
    ...{ order: { key: 'filedAt', direction: 'desc' }, stuck: stuckComplaints, whose: () => null },
  }),
]

/** Looks at some rows of one list. @returns where it goes on; null: it is at its end */
function list<T extends Doc>({ what, collection, where, order, stuck, whose }: Waits<T>) {
  return async (documents: Documents, place: Place | null, now: number) => {
    const rows = await after<T>(documents, collection, where, order, place, batch)
    const found = await stuck(documents, rows, now)
    let done = 0
    for (const row of rows) {
      const why = found.get(row._id)
      if (!why) continue
      const of = whose(row)
      const name = typeof of === 'string' ? (await carriers.get(documents, of))?.name : of?.name
      if (await tellNobodyLeft(documents, { id: row._id, what, name: name ?? '', why }, now)) done++
    }
    return { done, next: rows.length === batch ? placeOf(rows.at(-1)!, order) : null }
  }
}

/** Tells the administrators of the city what waits while nobody may decide on it; who may changes with roles, so it is looked at anew. */
export const tellStuck: Task<{ nth: number; place: Place | null }> = {
  name: 'tell-stuck',
  restMs: tenMinutes,
  start: { nth: 0, place: null },
  async run({ documents, now }, { nth, place }) {
    const look = lists[nth]
    if (!look) return { state: this.start, done: 0, more: false }
    const { done, next } = await look(documents, place, now())
    return { state: next ? { nth, place: next } : { nth: nth + 1, place: null }, done, more: true }
  },
}
