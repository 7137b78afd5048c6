import { beijingDate } from '@shared/calendar/beijing'
import { openState } from '@shared/directory/hours'
import { openDetail, openText } from '@shared/directory/open-text'
import { titleOn } from '@shared/directory/title-on'
import { type Left, leftOf, publicStanding } from '@shared/lifecycle/derive-public-standing'
import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { asLine } from '../../frame/basis-line'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { eventsOf } from '../../modules/lifecycle/standing'
import { isDeductible } from '../../modules/points/table'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'

export const carrier = os.directory.carrier.handler(async ({ context: { deps }, input }) => {
  const found = await carriers.get(deps.documents, input.carrierId)
  if (!found) throw refusal('NOT_FOUND')
  const { _id, place, operatorCode, publishedAt, ratings, pledges = [], ...published } = found
  const now = deps.now()
  const today = beijingDate(now)
  const { values } = await settingsAt(deps.documents, today)
  const open = openState(published, now)
  const events = await eventsOf(deps.documents, found._id)
  const left = leftOf(events)
  const standings = publicStanding(events, today, values).map((each) => ({ ...each, ended: shown(each.ended) }))
  return {
    carrier: { ...published, titles: published.titles.map((title) => titleOn(title, today, values)) },
    open: { state: open.state, text: [openText(open), openDetail(open, now)].filter(Boolean).join('，') },
    rating: { count: ratings.count, average: shownAverage(ratings), enough: enoughRatings },
    promised: pledges.flatMap(({ text, workingDays, from, to }) => (to === null ? [{ text, workingDays, from }] : [])),
    left: shown(left),
    standings,
    deductible: await isDeductible(deps.documents, found.kind, today),
    today,
  }
})

const shown = (left: Left | null) => left && { ...left, basis: asLine(left.basis) }
