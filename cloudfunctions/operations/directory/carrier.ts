import { beijingDate } from '@shared/calendar/beijing'
import { openState } from '@shared/directory/hours'
import { openDetail, openText } from '@shared/directory/open-text'
import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { isDeductible } from '../../modules/points/table'
import { carriers } from '../../store/carriers'

export const carrier = os.directory.carrier.handler(async ({ context: { deps }, input }) => {
  const found = await carriers.get(deps.documents, input.carrierId)
  if (!found) throw refusal('NOT_FOUND')
  const { _id, place, operatorCode, publishedAt, ratings, pledges = [], ...published } = found
  const now = deps.now()
  const open = openState(published, now)
  return {
    carrier: published,
    open: { state: open.state, text: [openText(open), openDetail(open, now)].filter(Boolean).join('，') },
    rating: { count: ratings.count, average: shownAverage(ratings), enough: enoughRatings },
    promised: pledges.flatMap(({ text, workingDays, from, to }) => (to === null ? [{ text, workingDays, from }] : [])),
    deductible: await isDeductible(deps.documents, found.kind, beijingDate(now)),
    today: beijingDate(now),
  }
})
