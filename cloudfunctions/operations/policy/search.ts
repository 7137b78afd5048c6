import { beijingDate } from '@shared/calendar/beijing'
import { searchLibrary } from '@shared/policy/search'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'

export const search = os.policy.search.handler(async ({ context: { deps }, input }) => {
  const today = beijingDate(deps.now())
  const { values } = await settingsAt(deps.documents, today)
  const hits = searchLibrary(input.text, today, values)
  return { total: hits.length, hits: hits.slice(0, input.limit) }
})
