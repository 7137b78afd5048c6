import { beijingDate } from '@shared/calendar/beijing'
import { articlesOf, libraryOn } from '@shared/law/library'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'

export const get = os.policy.get.handler(async ({ context: { deps }, input }) => {
  const entry = libraryOn(beijingDate(deps.now()), g26PublishedOn.default).find(({ id }) => id === input.instrumentId)
  if (!entry) throw refusal('NOT_FOUND')
  const { articles, sic } = articlesOf(entry.id)
  return { ...entry, articles, sic: [...sic] }
})
