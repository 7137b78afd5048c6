import type { RefusalData } from '@shared/contract/refusals'
import type { Refused } from '@shared/decision'
import type { ClaimId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { allowed, type Context, personOf, refusal } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { type Claim, claims } from '../../store/claims'
import { records, type ServiceRecord } from '../../store/records'
import { assertUntied } from '../access/untied'
import { serviceMatter } from './matters'

interface Kept {
  claim: Claim
  record: ServiceRecord
}

/** @throws NOT_FOUND when it is not the caller's station's */
export async function ownClaim(context: Context, tx: Tx, claimId: ClaimId): Promise<Kept> {
  const claim = allowed(context, await claims.get(tx, claimId), ({ carrierId }) => ({ carrierId }))
  return { claim, record: await recordOf(tx, claim) }
}

/** @throws NOT_FOUND, and CONFLICT_OF_INTEREST of the calling operation */
export async function untiedClaim(
  context: Context,
  tx: Tx,
  claimId: ClaimId,
  now: number,
  errors: Parameters<typeof assertUntied>[5],
): Promise<Kept> {
  const claim = await claims.get(tx, claimId)
  if (!claim) throw refusal('NOT_FOUND')
  const record = await recordOf(tx, claim)
  const { documents } = context.deps
  await assertUntied(documents, tx, personOf(context), await serviceMatter(documents, record), now, errors)
  return { claim, record }
}

async function recordOf(tx: Tx, { recordId }: Claim): Promise<ServiceRecord> {
  const record = await records.get(tx, recordId)
  if (!record) throw refusal('NOT_FOUND')
  return record
}

type Step = RefusalData<'CLAIM_STEP_REFUSED'>

/** What a step that was refused tells. */
export const stepRefused = ({ code, basis, data }: Refused<Step['reason']>): { data: Step } => ({
  data: {
    reason: code,
    basis: asLine(basis),
    lastDay: (data as { lastDay?: NonNullable<Step['lastDay']> }).lastDay ?? null,
  },
})
