import type { ComplaintGround } from './case/grounds'
import type { ComplaintQueue } from './case/queues'
import type { AskedParameters } from './directory/asked'
import type {
  BookingId,
  CarrierId,
  CaseId,
  ClaimId,
  ComplaintId,
  EnterpriseId,
  EvidenceId,
  ListId,
  LookId,
  NoticeId,
  ProposalId,
  RecordId,
  ServiceId,
  SlotId,
  TableDraftId,
  ThreadId,
  WaitId,
} from './ids'
import type { InstrumentId } from './law/basis'
import type { StationOrder } from './points/station-orders'
import type { Narrowed, QueueState } from './queue'

/**
 * Every screen: where its page lies, its address in a browser, and what it is opened with. Navigation, links in messages and share
 * cards are made from this table alone. A screen has one name: `deskBooking` is `packages/desk/desk-booking` and `/desk-booking`.
 */
interface Parameters {
  /** `back`, here and below: what was being done before, to return to; see `miniprogram/platform/back-to.ts` */
  desktop: { back?: string }
  invite: { back?: string }
  register: { back?: string }
  join: { back?: string }
  dispute: { back?: string }
  /** what is looked for, and on a desktop the carrier that is chosen */
  find: AskedParameters
  map: AskedParameters
  carrier: { carrierId: CarrierId }
  slots: { carrierId: CarrierId; serviceId: ServiceId }
  confirm: { carrierId: CarrierId; serviceId: ServiceId; slotId: SlotId; start: number; end: number }
  ticket: { bookingId: BookingId }
  waitlist: { waitId: WaitId }
  review: { claimId?: ClaimId } & Narrowed<QueueState>
  similar: { claimId: ClaimId; evidenceId: EvidenceId; otherId: EvidenceId }
  looks: { lookId?: LookId } & Narrowed<QueueState>
  checks: { recordId?: RecordId } & Narrowed<QueueState>
  stations: { carrierId?: CarrierId; order?: StationOrder } & Omit<Narrowed<never>, 'state'>
  /** both are checked by the screen, which knows what there is */
  settings: { settingKey?: string; view?: string; sought?: string }
  whichText: { day?: string }
  cycleLedger: { carrierId: CarrierId; year?: number }
  lists: { listId?: ListId }
  recognised: { listId?: ListId }
  noticeNew: { noticeId?: NoticeId }
  notices: { noticeId?: NoticeId } & Omit<Narrowed<QueueState>, 'district'>
  complaintDesk: { complaintId?: ComplaintId; ground?: ComplaintGround } & Narrowed<ComplaintQueue>
  codes: Narrowed<QueueState>
  ratingTexts: Narrowed<QueueState>
  /** whose roles are looked at; see `packages/access/grants/use-places.ts` */
  grants: { place?: string } & Omit<Narrowed<QueueState>, 'district'>
  /** a day other than today */
  desk: { day?: string }
  deskBooking: { bookingId: BookingId }
  record: { recordId: RecordId }
  /** none: a new one */
  serviceEdit: { serviceId?: ServiceId }
  claim: { claimId: ClaimId }
  deduction: { proposalId: ProposalId }
  enterprise: { enterpriseId?: EnterpriseId }
  enterpriseEdit: { enterpriseId: EnterpriseId }
  receivedRecord: { recordId: RecordId }
  complaintNew: { carrierId: CarrierId; bookingId?: BookingId }
  complaint: { complaintId: ComplaintId }
  /** `nth`: the passage that it opens at, counted from 0 */
  policy: { instrumentId: InstrumentId; nth?: number }
  notice: { noticeId: NoticeId }
  thread: { threadId: ThreadId }
  tableDraft: { draftId: TableDraftId }
  /** `procedure`: begun anew by it, of an officer about `carrierId`; `caseId`: a draft to go on with */
  apply: { procedure?: string; carrierId?: CarrierId; caseId?: CaseId }
  application: { caseId: CaseId }
  certificate: { code?: string }
  admissions: { caseId?: CaseId } & Narrowed<QueueState>
}

/** The folder that each screen's page lies in; the four tabs are in the main package, which WeChat loads first. */
const areas = {
  home: 'pages',
  find: 'pages',
  messages: 'pages',
  me: 'pages',
  display: 'packages/me',
  privacy: 'packages/me',
  lost: 'packages/me',
  thread: 'packages/me',
  map: 'packages/find',
  carrier: 'packages/booking',
  slots: 'packages/booking',
  confirm: 'packages/booking',
  ticket: 'packages/booking',
  waitlist: 'packages/booking',
  walkIn: 'packages/booking',
  bookings: 'packages/booking',
  desktop: 'packages/access',
  desktopConfirm: 'packages/access',
  invite: 'packages/access',
  firstAdmin: 'packages/access',
  myRoles: 'packages/access',
  grants: 'packages/access',
  review: 'packages/city',
  similar: 'packages/city',
  looks: 'packages/city',
  checks: 'packages/city',
  stations: 'packages/city',
  cycleLedger: 'packages/city',
  lists: 'packages/city',
  notices: 'packages/city',
  noticeNew: 'packages/city',
  tables: 'packages/city',
  tableDraft: 'packages/city',
  tasks: 'packages/city',
  settings: 'packages/city',
  complaintDesk: 'packages/district',
  codes: 'packages/district',
  ratingTexts: 'packages/district',
  desk: 'packages/desk',
  deskBooking: 'packages/desk',
  walkInCode: 'packages/desk',
  records: 'packages/desk',
  record: 'packages/desk',
  claim: 'packages/desk',
  ledger: 'packages/desk',
  deductions: 'packages/desk',
  deduction: 'packages/desk',
  stationComplaints: 'packages/desk',
  openingHours: 'packages/plan',
  services: 'packages/plan',
  serviceEdit: 'packages/plan',
  peopleRooms: 'packages/plan',
  enterprise: 'packages/enterprise',
  enterpriseEdit: 'packages/enterprise',
  register: 'packages/enterprise',
  join: 'packages/enterprise',
  dispute: 'packages/enterprise',
  received: 'packages/enterprise',
  receivedRecord: 'packages/enterprise',
  complaints: 'packages/complaint',
  complaintNew: 'packages/complaint',
  complaint: 'packages/complaint',
  policies: 'packages/policy',
  policy: 'packages/policy',
  whichText: 'packages/policy',
  notice: 'packages/policy',
  recognised: 'packages/policy',
  applications: 'packages/lifecycle',
  apply: 'packages/lifecycle',
  application: 'packages/lifecycle',
  certificate: 'packages/lifecycle',
  published: 'packages/lifecycle',
  admissions: 'packages/lifecycle',
  removals: 'packages/lifecycle',
} as const

export type ScreenName = keyof typeof areas
export type ScreenParameters<S extends ScreenName> = S extends keyof Parameters ? Parameters[S] : Record<never, never>

/** A screen and what it is opened with, as data: what a message or a card leads to. */
export type Destination = { [S in ScreenName]: { screen: S; parameters: ScreenParameters<S> } }[ScreenName]

export type Screen = { page: string; url: string }

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const screens = Object.fromEntries(
  Object.entries(areas).map(([name, area]) => [
    name,
    { page: `${area}/${kebab(name)}/index`, url: `/${kebab(name)}` } satisfies Screen,
  ]),
) as Record<ScreenName, Screen>

export const screenNames = Object.keys(areas) as ScreenName[]
export const tabs = ['home', 'find', 'messages', 'me'] as const satisfies readonly ScreenName[]

export const destination = <S extends ScreenName>(screen: S, parameters: ScreenParameters<S>) =>
  ({ screen, parameters }) as Destination

/** `?a=1&b=2`, or nothing; what is undefined or empty is left out. No person is named: an address may be shared. */
export function query(parameters: object = {}): string {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length ? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : ''
}

/** The path that WeChat opens: for `navigateTo`, a share card or a subscribe message (which wants it without the leading slash). */
export const pagePath = ({ screen, parameters }: Destination) => `${screens[screen].page}${query(parameters)}`
