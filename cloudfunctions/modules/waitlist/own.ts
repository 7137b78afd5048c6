import type { EnterpriseId, WaitId } from '@shared/ids'
import { allowed, type Context } from '../../frame/context'
import type { Reader } from '../../platform/documents'
import { type Wait, waits } from '../../store/waits'

/** The wait, of whoever acts for its enterprise. @throws NOT_FOUND, FORBIDDEN */
export const ownWait = async (context: Context, waitId: WaitId, from: Reader = context.deps.documents): Promise<Wait> =>
  allowed(context, await waits.get(from, waitId), ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({
    enterpriseId,
  }))
