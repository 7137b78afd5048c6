import { beijingDate } from '@shared/calendar/beijing'
import { articlesOf, libraryOn } from '@shared/law/library'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'

export const get = os.policy.get.handler(async ({ context: { deps }, input }) => {
  const today = beijingDate(deps.now())
  const { values } = await settingsAt(deps.documents, today)
  const entry = libraryOn(today, values).find(({ id }) => id === input.instrumentId)
  if (!entry) throw refusal('NOT_FOUND')
  const { articles, sic } = articlesOf(entry.id)
  return { ...entry, articles, sic: [...sic] }
})
