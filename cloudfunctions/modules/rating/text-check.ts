import type { RatingId } from '@shared/ids'
import type { Deps } from '../../platform/deps'
import type { Documents } from '../../platform/documents'
import { sha256 } from '../../platform/secrets'
import { journal } from '../../store/journal'
import { type Rating, ratings } from '../../store/ratings'

/** The next try of a check, by one caller alone. @returns whether it is this caller's */
export async function takeCheck(
  documents: Documents,
  { _id, checks }: Pick<Rating, '_id' | 'checks'>,
  nextCheckAt: number,
): Promise<boolean> {
  const asKnown = { _id, textState: 'unchecked', checks }
  return (await ratings.updateWhere(documents, asKnown, { checks: checks + 1, nextCheckAt })) === 1
}

/** How the check ended, with its entry in the journal. @returns false: a later try, or a person, has the word now */
export const endCheck = (
  { documents, now }: Pick<Deps, 'documents' | 'now'>,
  ratingId: RatingId,
  tries: number,
  checked: Pick<Rating, 'textState' | 'doubt'>,
): Promise<boolean> => {
  const at = now()
  return documents.transaction(async (tx) => {
    const rating = await ratings.get(tx, ratingId)
    if (rating?.textState !== 'unchecked' || rating.checks !== tries) return false
    await ratings.change(tx, ratingId, checked)
    await journal.create(tx, {
      _id: `j_text_${ratingId}`,
      action: 'jobs.check-texts',
      personId: null,
      resourceId: ratingId,
      inputHash: sha256(rating.text),
      answer: { ...checked, tries },
      at,
      request: '',
    })
    return true
  })
}
