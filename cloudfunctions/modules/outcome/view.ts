import type { RecordId } from '@shared/ids'
import { answerUntil } from '@shared/outcome/decide-outcome'
import { outcomeRounds } from '@shared/outcome/rules'
import type { Documents } from '../../platform/documents'
import { outcomeId, outcomes } from '../../store/outcomes'

/** What an enterprise was asked of a service, and what it said. */
export async function questionsOf(documents: Documents, recordId: RecordId) {
  const ids = outcomeRounds.map((round) => outcomeId(recordId, round))
  const asked = await outcomes.getAll(documents, ids)
  const found = ids.flatMap((id) => asked.get(id) ?? [])
  return {
    questions: found.map((question) => ({
      round: question.round,
      answer: question.answer,
      until: answerUntil(question),
    })),
  }
}
