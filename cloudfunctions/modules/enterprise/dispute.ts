import { asId, type DisputeId, type EnterpriseId, type PersonId } from '@shared/ids'
import { type Context, personOf } from '../../frame/context'
import { hashId } from '../../platform/secrets'
import type { Dispute } from '../../store/disputes'
import { type MatterAt, tiesTo } from '../access/ties'

/** A person disputes a code once; when that was decided, they may say so anew. */
export const disputeId = (enterpriseId: EnterpriseId, personId: PersonId) =>
  asId<DisputeId>(`d_${hashId('dispute', enterpriseId, personId)}`)

/** As a matter that an officer decides on. */
export const disputeMatter = ({ _id, enterpriseId, personId, filedAt, answer }: Dispute): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId,
  happenedAt: filedAt,
  partIds: answer ? [personId, answer.byId] : [personId],
})

/** Those of some that the caller may decide on. */
export async function untiedDisputes(context: Context, found: Dispute[]): Promise<Dispute[]> {
  const { documents, now } = context.deps
  const ties = await tiesTo(documents, personOf(context), found.map(disputeMatter), now())
  return found.filter((_, i) => ties[i] === null)
}
