import type { KeptAnswer } from '@shared/booking/answers'
import type { EnterpriseId } from '@shared/ids'
import { collection } from './collection'

/** What an enterprise answered and let us keep, the latest first; null: it was forgotten, and with it that any may be kept. */
export interface KeptAnswers {
  _id: EnterpriseId
  answers: KeptAnswer[] | null
}
export const keptAnswers = collection<KeptAnswers>('kept-answers')
