import { can } from '@shared/access/can'
import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const unusualCodes = os.enterprise.unusualCodes.handler(async ({ context: { deps, caller, access } }) => {
  const waiting = await enterprises.find(deps.documents, { codeUnusual: true })
  return {
    enterprises: waiting
      .filter(({ district }) => can(caller, access, { district }))
      .map(({ _id, name, creditCode, district }) => ({ id: _id, name, creditCode, district })),
  }
})
