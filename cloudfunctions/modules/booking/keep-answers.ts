import { type Intake, remembered } from '@shared/booking/answers'
import type { EnterpriseId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { keptAnswers } from '../../store/kept-answers'
import type { Said } from './said'

/** Where somebody of the enterprise said so, what was answered is kept for it to begin with the next time. */
export async function keepAnswers(tx: Tx, enterpriseId: EnterpriseId, input: Said, intake: Intake | undefined) {
  if (!input.intake?.keep || !intake) return
  const before = await keptAnswers.get(tx, enterpriseId)
  await keptAnswers.put(tx, { _id: enterpriseId, answers: remembered(before?.answers ?? [], intake.answers) })
}
