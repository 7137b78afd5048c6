import { districts } from '@shared/directory/districts'
import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { ratings } from '../../store/ratings'

export const summary = os.rating.summary.handler(async ({ context: { deps }, input }) => {
  const carrier = await carriers.get(deps.documents, input.carrier)
  if (!carrier) throw refusal('NOT_FOUND')
  // a single star with its time says who gave it
  const shown = carrier.ratings.count >= enoughRatings
  const latest = shown
    ? await ratings.find(deps.documents, { carrier: carrier._id }, { order: [['at', 'desc']], limit: 50 })
    : []
  const named = await enterprises.getAll(deps.documents, [...new Set(latest.map(({ enterprise }) => enterprise))])
  return {
    count: carrier.ratings.count,
    average: shownAverage(carrier.ratings),
    enough: enoughRatings,
    ratings: latest.map(({ stars, tags, text, anonymous, enterprise, at, textPassedAt }) => {
      const who = named.get(enterprise)
      const veiled = who ? `${districts[who.district].name}某企业` : '某企业'
      return {
        stars,
        tags,
        text: textPassedAt === null ? '' : text,
        by: anonymous ? veiled : (who?.name ?? veiled),
        at,
      }
    }),
  }
})
