import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import type { Persona } from '../../test/cloudfunctions/people'
import { busiest } from './sizes'
import { enterpriseA, greatEvent, publishedCase, stationA } from './town'
import type { ScaledWorld } from './world'

type Outputs = InferContractRouterOutputs<Contract>
/** The operations that answer pages. */
export type ListPath = {
  [M in keyof Outputs & string]: {
    [N in keyof Outputs[M] & string]: Outputs[M][N] extends { items: unknown[]; next: string | null }
      ? `${M}/${N}`
      : never
  }[keyof Outputs[M] & string]
}[keyof Outputs & string]

/** Who has the longest such list, by what question, and how many rows it has at least: a list that ends before is cut short. */
interface LongList {
  as: Persona
  input: object
  rows(world: ScaledWorld): number
}

const stationRows = (docs: { carrierId: string }[]) => docs.filter(({ carrierId }) => carrierId === stationA).length
const enterpriseRows = (docs: { enterpriseId: string }[]) =>
  docs.filter(({ enterpriseId }) => enterpriseId === enterpriseA).length

/** One for each; a list that is not here does not compile. */
export const lists: Record<ListPath, LongList> = {
  'access/list': {
    as: 'city-1',
    input: {},
    rows: ({ town }) => town.roles.filter((role) => role.activeFrom === null).length,
  },
  'enterprise/joinRequests': { as: 'enterprise-a', input: { enterpriseId: enterpriseA }, rows: () => busiest.joins },
  'enterprise/unusualCodes': {
    as: 'city-1',
    input: {},
    rows: ({ town }) => town.enterprises.filter(({ codeUnusual }) => codeUnusual).length,
  },
  'enterprise/doubtfulNames': { as: 'city-1', input: {}, rows: () => 0 },
  'enterprise/grades': { as: 'city-1', input: {}, rows: () => 0 },
  'enterprise/unmanaged': {
    as: 'city-1',
    input: {},
    rows: ({ town }) => town.enterprises.filter(({ unmanagedAt }) => unmanagedAt !== null).length,
  },
  'booking/mine': {
    as: 'enterprise-a',
    input: { enterpriseId: enterpriseA, when: 'past' },
    rows: ({ services, world }) => enterpriseRows(services.bookings.filter(({ end }) => end <= world.cloud.now())),
  },
  'event/list': { as: 'visitor', input: { when: 'coming' }, rows: () => 0 },
  'event/managed': { as: 'manager-a', input: { hostKind: 'carrier', scope: stationA }, rows: () => 0 },
  'event/attendance': { as: 'manager-a', input: { eventId: greatEvent }, rows: () => busiest.arrivals },
  'event/mine': { as: 'enterprise-a', input: { enterpriseId: enterpriseA, when: 'past' }, rows: () => 0 },
  'desk/today': {
    as: 'manager-a',
    input: { carrierId: stationA },
    rows: ({ services }) => stationRows(services.bookings.filter(({ date }) => date === '2026-09-30')),
  },
  'desk/asked': { as: 'manager-a', input: { carrierId: stationA }, rows: () => 0 },
  'absence/appeals': { as: 'city-1', input: {}, rows: () => 0 },
  'service/records': {
    as: 'manager-a',
    input: { carrierId: stationA },
    rows: ({ services }) => stationRows(services.records),
  },
  'service/received': {
    as: 'enterprise-a',
    input: { enterpriseId: enterpriseA },
    rows: ({ services }) => enterpriseRows(services.records),
  },
  'service/checks': { as: 'city-1', input: {}, rows: () => 0 },
  'rating/summary': {
    as: 'visitor',
    input: { carrierId: stationA },
    rows: ({ services }) => stationRows(services.ratings),
  },
  'rating/doubtful': {
    as: 'city-1',
    input: {},
    rows: ({ services }) => services.ratings.filter(({ textState }) => textState === 'doubtful').length,
  },
  'points/queue': {
    as: 'city-1',
    input: {},
    rows: ({ services }) => services.claims.filter(({ waiting }) => waiting).length,
  },
  'points/claimed': {
    as: 'manager-a',
    input: { carrierId: stationA },
    rows: ({ services }) => stationRows(services.claims),
  },
  'points/ledger': {
    as: 'city-1',
    input: { carrierId: stationA },
    rows: ({ services }) => stationRows(services.ledger),
  },
  'points/appointments': {
    as: 'city-1',
    input: { carrierId: stationA, date: '2026-09-30' },
    rows: ({ services }) => stationRows(services.bookings.filter(({ date }) => date === '2026-09-30')),
  },
  'evidence/reads': { as: 'city-1', input: { recordId: 'r_b_done_0' }, rows: () => 0 },
  'points/looks': { as: 'city-1', input: {}, rows: () => 0 },
  'deduction/mine': { as: 'manager-a', input: { carrierId: stationA }, rows: () => 0 },
  'deduction/candidates': { as: 'city-1', input: {}, rows: () => 0 },
  'deduction/proposals': { as: 'city-1', input: {}, rows: () => 0 },
  'table/list': { as: 'city-1', input: {}, rows: () => 0 },
  'lists/all': { as: 'city-1', input: {}, rows: () => 0 },
  'lists/published': { as: 'city-1', input: {}, rows: () => 0 },
  'settings/proposals': { as: 'city-1', input: {}, rows: () => 0 },
  'lifecycle/mine': { as: 'enterprise-a', input: { enterpriseId: enterpriseA }, rows: () => busiest.codeClaims },
  'lifecycle/queue': { as: 'city-1', input: {}, rows: ({ town }) => town.cases.length },
  'lifecycle/objections': { as: 'city-1', input: { caseId: publishedCase }, rows: () => 0 },
  'lifecycle/removable': { as: 'city-1', input: {}, rows: () => 0 },
  'lifecycle/published': { as: 'visitor', input: {}, rows: () => 0 },
  'complaint/mine': {
    as: 'enterprise-a',
    input: { enterpriseId: enterpriseA },
    rows: ({ papers }) => enterpriseRows(papers.complaints),
  },
  'complaint/queue': {
    as: 'city-1',
    input: { state: 'open' },
    rows: ({ papers }) => papers.complaints.filter(({ open }) => open).length,
  },
  'complaint/forStation': {
    as: 'manager-a',
    input: { carrierId: stationA },
    rows: ({ papers }) => stationRows(papers.complaints),
  },
  'notice/list': { as: 'city-1', input: {}, rows: ({ papers }) => papers.notices.length },
  'inbox/threads': {
    as: 'enterprise-a',
    input: {},
    rows: ({ papers }) => papers.threads.filter(({ to }) => to === `enterprise:${enterpriseA}`).length,
  },
  'inbox/todo': { as: 'enterprise-a', input: {}, rows: () => 0 },
  'inbox/list': {
    as: 'enterprise-a',
    input: {},
    rows: ({ papers }) => papers.inbox.filter(({ to }) => to === `enterprise:${enterpriseA}`).length,
  },
}
