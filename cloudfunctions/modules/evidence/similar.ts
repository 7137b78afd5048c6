import type { oddities } from '@shared/contract/service-views'
import { percentAlike } from '@shared/evidence/likeness'
import type { EvidenceId, RecordId } from '@shared/ids'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { inspections } from '../../store/inspections'
import type { ServiceRecord } from '../../store/records'

type Similar = z.infer<typeof oddities>['similar']

/** How much of the evidence of some services looks like other files that are still evidence, by service: two questions, however many. */
export async function similarIn(
  documents: Documents,
  found: readonly ServiceRecord[],
): Promise<Map<RecordId, NonNullable<Similar>>> {
  const own = await inspections.getAll(
    documents,
    found.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  )
  const others = await inspections.getAll(
    documents,
    [...own.values()].flatMap(({ alike }) => alike.map(({ evidenceId }) => evidenceId)),
  )
  const nearest = (id: EvidenceId) =>
    own.get(id)?.alike.find(({ evidenceId }) => (others.get(evidenceId)?.likeness ?? null) !== null)
  return new Map(
    found.flatMap(({ _id, evidence }) => {
      const close = evidence.flatMap(({ id }) => nearest(id) ?? [])
      if (close.length === 0) return []
      const percent = percentAlike(Math.min(...close.map(({ distance }) => distance)))
      return [[_id, { files: close.length, percent }] as const]
    }),
  )
}
