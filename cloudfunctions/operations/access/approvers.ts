import { approversNeeded, approversOf } from '@shared/access/approvers'
import { os } from '../../frame/os'
import { cityGrants } from '../../modules/access/approvers'

export const approvers = os.access.approvers.handler(async ({ context: { deps } }) => {
  const now = deps.now()
  return { ...approversOf(await cityGrants(deps.documents, now), now), needed: approversNeeded }
})
