import { os } from '../../frame/os'
import { cityGrants } from '../../modules/access/approvers'

export const begun = os.access.begun.handler(async ({ context: { deps } }) => {
  const held = await cityGrants(deps.documents, deps.now())
  return { begun: held.some(({ role }) => role === 'city-admin') }
})
