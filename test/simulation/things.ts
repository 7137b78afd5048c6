import { startOfDay } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { factKeyOf } from '@shared/case/fact'
import { unfiled } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type EvidenceId,
  type ItemId,
  type MessageId,
  type PersonId,
  type RecordId,
  type RowId,
  type ServiceId,
} from '@shared/ids'
import type { ClaimEvent } from '@shared/points/claim-events'
import { ruleOf } from '@shared/points/ledger'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { hashId } from '../../cloudfunctions/platform/secrets'
import { type Claim, claimId, claimIndex } from '../../cloudfunctions/store/claims'
import { type LedgerDoc, type LedgerHead, placeOfRow } from '../../cloudfunctions/store/ledger'
import type { OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { Proposal } from '../../cloudfunctions/store/proposals'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import { awardDoc, chainOf } from '../cloudfunctions/points/entries'
import { HOUR, MORNING } from './cast'

const carrierId = asId<CarrierId>('station-a')
const serviceId = asId<ServiceId>('first-loan')
const itemId = asId<ItemId>('S-03')
const date = localDate('2026-09-30')

/** What the award of r_one will be called outside. */
export const ROW_OF_THE_FIRST = asId<RowId>(`l_${hashId('ledger', 'award:r_one:S-03')}`)

/** Awarded by city-1 before the morning, and denied since. */
export const awardedId = asId<RecordId>('r_2')
export const ROW_OF_THE_AWARDED = asId<RowId>(`l_${hashId('ledger', 'award:r_2:S-03')}`)

/** Claims in the middle of their way, each of a record of its own. */
export const recordOf = (state: 'asked' | 'rejected' | 'appealed') => asId<RecordId>(`r_${state}`)
export const claimOf = (state: 'asked' | 'rejected' | 'appealed') => claimId(recordOf(state), itemId)
/** More than one person awards alone: city-1 said yes. */
export const LARGE = claimId(asId('r_large'), asId('S-02'))

export const record = (_id: string, enterpriseId: EnterpriseId, own: Partial<ServiceRecord> = {}): ServiceRecord => ({
  _id: asId(_id),
  bookingId: asId<BookingId>(`b_of_${_id}`),
  carrierId,
  district: 'haidian',
  enterpriseId,
  serviceId,
  serviceName: '首贷辅导',
  category: 'finance',
  mode: 'onsite',
  quantities: {},
  date,
  startedAt: MORNING - HOUR,
  completedAt: MORNING - HOUR,
  completedById: personIdOf('demo-staff-a'),
  summary: '核对材料清单',
  evidence: (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: asId<EvidenceId>(`u_${_id}_${i}`),
    kind,
    name: kind,
    type: 'image/jpeg',
    bytes: 100,
    sha256: `${_id} ${i}`,
    fileId: `cloud://simulation/${_id}-${i}`,
    shownFileId: null,
    addedAt: MORNING - HOUR,
    addedById: asId<PersonId>(''),
    inspection: { state: 'fine' },
  })),
  removed: [],
  ...unfiled,
  confirmation: null,
  confirmationNote: '',
  confirmedAt: null,
  confirmedById: null,
  checkFinding: null,
  checkReason: '',
  checkedById: null,
  checkedAt: null,
  ratingId: null,
  ...own,
})

export const claim = (recordId: RecordId, own: Partial<Pick<Claim, 'itemId' | 'events'>> = {}): Claim => {
  const { itemId: claimedId = itemId, events = filedEvents } = own
  return {
    _id: claimId(recordId, claimedId),
    recordId,
    carrierId,
    enterpriseId: asId<EnterpriseId>('e'),
    district: 'haidian',
    itemId: claimedId,
    tableId: sampleTable.id,
    events,
    ...claimIndex(events, () => defaultValues),
  }
}
const byStation = { settings: 0, at: MORNING - HOUR, byId: personIdOf('demo-manager-a') } as const
const filedEvents: ClaimEvent[] = [{ what: 'filed', ...byStation, proposed: 200, tableVersion: sampleTable.version }]
const byCity = { settings: 0, at: MORNING - HOUR, byId: personIdOf('demo-city-1') } as const
const rejected: ClaimEvent = { what: 'rejected', ...byCity, note: '材料不符' }
export const eventsOf = {
  asked: [...filedEvents, { what: 'asked', ...byCity, kinds: [], text: '请说明是哪一天' }],
  rejected: [...filedEvents, rejected],
  appealed: [...filedEvents, rejected, { what: 'appealed', ...byStation, reason: '材料是齐的' }],
  seconding: [...filedEvents, { what: 'proposed', ...byCity, chosen: null, amount: 500, note: '' }],
  verified: [...filedEvents, { what: 'verified', ...byCity, amount: 200, note: '' }],
} satisfies Record<string, ClaimEvent[]>

/** The first row of the station's chain, and its head. */
export const [awarded] = chainOf([
  {
    ...awardDoc(2, date),
    ...{ rowId: ROW_OF_THE_AWARDED, recordId: awardedId, decidedById: byCity.byId },
    place: placeOfRow(startOfDay(date), ROW_OF_THE_AWARDED),
  },
]) as [LedgerDoc]
export const head: LedgerHead = { _id: carrierId, seq: awarded.seq, hash: awarded.hash, turn: 0 }

/** Of the missed appointment, proposed by city-1; the station has said how it was. */
export const proposal = (): Proposal => ({
  _id: asId('pr_open'),
  factKey: factKeyOf({ carrierId, enterpriseId: asId('e_missed'), happenedOn: date }),
  ...{ carrierId, enterpriseId: asId<EnterpriseId>('e_missed'), bookingId: asId<BookingId>('b_missed') },
  ...{ complaintId: null, candidateId: null, happenedAt: MORNING - HOUR, reportedAt: MORNING - 1, secret: false },
  ...{ what: 'broken-promise', itemId: asId<ItemId>('K-02'), amount: 200, rule: ruleOf(sampleTable) },
  ...{ reason: '没有做到承诺', proof: '没有回电的记录', unlisted: '', chosen: null, settings: 0 },
  ...{ evidence: [], removed: [], earlier: [], provisional: false, ended: null, open: true },
  answer: { text: '当天停电', byId: personIdOf('demo-manager-a'), at: MORNING - 1 },
  proposedById: personIdOf('demo-city-1'),
  proposedAt: MORNING - 1,
  place: `${date} pr_open`,
})

/** How many messages enterprise-a's manager has accepted, by template. */
export const accepted = { notice: 2, booking: 1 }

export const message = (_id: string, template: OutboxMessage['template']): OutboxMessage => ({
  _id: asId<MessageId>(_id),
  personId: personIdOf('demo-enterprise-a'),
  noticeId: null,
  template,
  page: `pages/${_id}`,
  data: { thing1: '示例' },
  state: 'waiting',
  createdAt: MORNING - HOUR,
  takenAt: null,
  endedAt: null,
  error: null,
})
