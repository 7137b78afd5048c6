import { beijingDate } from '@shared/calendar/beijing'
import { asId, type CaseId, type PersonId } from '@shared/ids'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { type CaseDoc, dueKey } from '../../../cloudfunctions/store/cases'
import type { Enterprise } from '../../../cloudfunctions/store/enterprises'
import { organisationId } from '../../../cloudfunctions/store/lifecycle-events'

export const claimForm = { name: '老李', claim: '我们有营业执照原件' }

/** Somebody says that an enterprise's code is theirs, and nobody has answered or decided; what `own` says is otherwise. */
export function claimDoc(
  { _id: enterpriseId, creditCode, name, district }: Pick<Enterprise, '_id' | 'creditCode' | 'name' | 'district'>,
  { by, key, at }: { by: PersonId; key: string; at: number },
  own: Partial<CaseDoc> = {},
): CaseDoc {
  return {
    _id: asId<CaseId>(`k_${key}`),
    number: 'B260930-CLAIM',
    ...{
      procedure: codeClaim.id,
      kind: null,
      organisationId: organisationId(creditCode),
      enterpriseId,
      carrierId: null,
    },
    ...{ name, creditCode, district, openedById: by, openedAt: at, nth: 0 },
    ...{ form: claimForm, explanations: {}, evidence: [], removed: [], frozenAt: at, declaration: null, filedAt: at },
    steps: [
      {
        ...{ action: 'file', byId: by, side: 'applicant', at, from: 'draft', to: 'review', reason: '' },
        ...{ judged: {}, reasons: {}, due: null, settings: 0 },
      },
    ],
    ...{ state: 'review', enteredOn: beijingDate(at), due: null, objections: { made: 0, heard: 0, upheld: 0 } },
    ...{ waits: 'officers', passedToCity: false, public: false, dueOn: dueKey(null, at), endedAt: null },
    ...own,
  }
}
