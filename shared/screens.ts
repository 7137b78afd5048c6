import type { Parameters } from './screen-parameters'

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
  reschedule: 'packages/booking',
  bookings: 'packages/booking',
  absences: 'packages/booking',
  events: 'packages/event',
  event: 'packages/event',
  eventEdit: 'packages/event',
  eventCode: 'packages/event',
  eventAttend: 'packages/event',
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
  appeals: 'packages/district',
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

export interface Screen {
  page: string
  url: string
}

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
