import { beijingDate } from '@shared/calendar/beijing'
import { libraryOn } from '@shared/law/library'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { os } from '../../frame/os'

export const list = os.policy.list.handler(async ({ context: { deps } }) => ({
  instruments: libraryOn(beijingDate(deps.now()), g26PublishedOn.default),
}))
