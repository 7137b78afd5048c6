import type { Reader } from '../../platform/documents'
import type { Rating } from '../../store/ratings'
import { records } from '../../store/records'
import type { MatterAt } from '../access/ties'

/** What a decision on a rating's text concerns: the service, whose id an interest is declared by, the two sides, who rated and served. */
export async function textMatter(
  from: Reader,
  { recordId, carrierId, enterpriseId, byId, at }: Rating,
): Promise<MatterAt> {
  const record = await records.get(from, recordId)
  const partIds = [
    byId,
    ...(record ? [record.completedById, ...record.evidence.map(({ addedById }) => addedById)] : []),
  ]
  return { id: recordId, carrierId, enterpriseId, happenedAt: record?.startedAt ?? at, partIds }
}
