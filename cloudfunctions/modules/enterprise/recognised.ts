import { isRecognised } from '@shared/enterprise/grade'
import type { EnterpriseId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'

/** Those of some enterprises that may have seats that are kept (`reserved.ts`). */
export async function recognisedAmong(documents: Documents, ids: readonly EnterpriseId[]): Promise<Set<EnterpriseId>> {
  const found = await enterprises.getAll(documents, [...new Set(ids)])
  return new Set([...found.values()].filter(isRecognised).map(({ _id }) => _id))
}
