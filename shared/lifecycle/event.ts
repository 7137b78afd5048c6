import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { CarrierKind } from '../directory/kinds'
import type { CarrierId, CaseId, ListId, OrganisationId, PersonId } from '../ids'
import type { Basis, InstrumentId } from '../law/basis'
import type { GoverningAnswer } from '../policy/governing'

/** What can happen to an organisation as a carrier of one kind. Nothing else is kept: titles, periods and bars follow. */
export const eventKinds = ['admitted', 'recognised', 'changed', 'revoked', 'removed', 'cancelled'] as const
export type EventKind = (typeof eventKinds)[number]

/** Whom it happened to. `carrierId` null: there was no carrier yet, or there never will be. */
export interface Subject {
  organisationId: OrganisationId
  carrierId: CarrierId | null
  kind: CarrierKind
}

/** A list in which it was published, as printed there; both days are included. */
export interface Published {
  listId: ListId
  /** as 2026 周期第一批 */
  listName: string
  /** what it was called then */
  name: string
  /** its place in the list, from 1 */
  place: number
  from: LocalDate
  to: LocalDate
  /** the day on which it passed, whatever the title counts from; null: on none that is known */
  passedOn: LocalDate | null
  /** where 即认定 is read as the day of reaching the pass mark: that day; null: it counts by the list */
  reachedOn: LocalDate | null
}

/** Append-only: an event is never changed or taken out, and what it meant at its time stays written beside it. */
export interface LifecycleEvent {
  subject: Subject
  what: EventKind
  /** when it was recorded; `effectiveOn` is the day it counts from */
  at: Instant
  effectiveOn: LocalDate
  byId: PersonId
  caseId: CaseId | null
  /** of a recognition alone */
  published: Published | null
  instrument: InstrumentId | null
  /** of a case under a text: the day by which that was chosen, and which of the case's days it is */
  textChosen?: Pick<GoverningAnswer, 'on' | 'by'>
  basis: Basis
  /** the version of the settings it was decided under */
  settings: number
}

/** Events in the order in which they count: by the day, and on one day as they were recorded. */
export const inOrder = <E extends Pick<LifecycleEvent, 'at' | 'effectiveOn'>>(events: readonly E[]): E[] =>
  events.toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.at - b.at : a.effectiveOn < b.effectiveOn ? -1 : 1))
