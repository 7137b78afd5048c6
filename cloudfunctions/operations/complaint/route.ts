import { beijingDate } from '@shared/calendar/beijing'
import { routeSet } from '@shared/case/route'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'

export const route = os.complaint.route.handler(async ({ context: { deps } }) =>
  routeSet((await settingsAt(deps.documents, beijingDate(deps.now()))).values),
)
