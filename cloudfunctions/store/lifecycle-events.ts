import type { CarrierKind } from '@shared/directory/kinds'
import { asId, type CarrierId, type LifecycleEventId, type OrganisationId } from '@shared/ids'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** What happened to organisations as carriers: append-only, and whatever is said of a title or a bar is derived from it. */
export interface LifecycleEventDoc extends LifecycleEvent {
  _id: LifecycleEventId
}
export const lifecycleEvents = collection<LifecycleEventDoc>('lifecycle-events')
/** The order in which they were recorded. */
export const byRecording = { key: 'at', direction: 'asc' } as const

/** Who applies and is barred, by 统一社会信用代码. */
export const organisationId = (creditCode: string) => asId<OrganisationId>(`o_${hashId('organisation', creditCode)}`)

/**
 * Which events an organisation has as one kind of carrier, for a transaction, which finds documents by id alone; whoever decides on
 * them and whoever adds one meet in it.
 */
export interface SubjectDoc {
  _id: string
  organisationId: OrganisationId
  kind: CarrierKind
  carrierId: CarrierId | null
  eventIds: LifecycleEventId[]
}
export const subjects = collection<SubjectDoc>('lifecycle-subjects')
export const subjectId = ({ organisationId, kind }: Pick<SubjectDoc, 'organisationId' | 'kind'>) =>
  `${organisationId}:${kind}`
