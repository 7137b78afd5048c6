import { beijingDate } from '@shared/calendar/beijing'
import { libraryOn } from '@shared/law/library'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'

export const list = os.policy.list.handler(async ({ context: { deps } }) => {
  const today = beijingDate(deps.now())
  const { values } = await settingsAt(deps.documents, today)
  return { instruments: libraryOn(today, values) }
})
