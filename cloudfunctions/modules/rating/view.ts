import { districts } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'
import type { Rating } from '../../store/ratings'

/** What others see of ratings: a text once it has passed the check, a name when its enterprise gave it. */
export async function ratingViews(documents: Documents, found: Rating[]) {
  const named = await enterprises.getAll(
    documents,
    found.map(({ enterpriseId }) => enterpriseId),
  )
  return found.map(({ stars, tags, text, anonymous, enterpriseId, at, textPassedAt }) => {
    const who = named.get(enterpriseId)
    const veiled = who ? `${districts[who.district].name}某企业` : '某企业'
    const by = anonymous ? veiled : (who?.name ?? veiled)
    return { stars, tags, text: textPassedAt === null ? '' : text, by, at }
  })
}
