import type { CarrierId } from '@shared/ids'
import { type CultivationPeriod, cultivationPeriods, type PeriodTerms } from '@shared/lifecycle/cultivation'
import type { Documents, Reader } from '../../platform/documents'
import {
  byRecording,
  type LifecycleEventDoc,
  lifecycleEvents,
  type SubjectDoc,
  subjectId,
  subjects,
} from '../../store/lifecycle-events'

/** What happened to a carrier, in the order recorded. */
export async function eventsOf(documents: Documents, carrierId: CarrierId): Promise<LifecycleEventDoc[]> {
  const found: LifecycleEventDoc[] = []
  for await (const event of lifecycleEvents.each(documents, { 'subject.carrierId': carrierId }, byRecording))
    found.push(event)
  return found
}

/** The same of an organisation as one kind of carrier, by ids, so that a transaction can. */
export async function eventsIn(
  from: Reader,
  subject: Pick<SubjectDoc, 'organisationId' | 'kind'>,
): Promise<LifecycleEventDoc[]> {
  const found: LifecycleEventDoc[] = []
  for (const id of (await subjects.get(from, subjectId(subject)))?.eventIds ?? []) {
    const event = await lifecycleEvents.get(from, id)
    if (event) found.push(event)
  }
  return found
}

/** The 培育期 of a carrier (`shared/lifecycle/cultivation.ts`). */
export const periodsOf = async (
  documents: Documents,
  carrierId: CarrierId,
  terms: PeriodTerms,
): Promise<CultivationPeriod[]> => cultivationPeriods(await eventsOf(documents, carrierId), terms)
