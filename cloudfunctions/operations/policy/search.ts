import { beijingDate } from '@shared/calendar/beijing'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { searchLibrary } from '@shared/policy/search'
import { os } from '../../frame/os'

export const search = os.policy.search.handler(async ({ context: { deps }, input }) => {
  const hits = searchLibrary(input.text, beijingDate(deps.now()), g26PublishedOn.default)
  return { total: hits.length, hits: hits.slice(0, input.limit) }
})
