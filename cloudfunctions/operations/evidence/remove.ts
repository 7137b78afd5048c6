import { decideRemoval } from '@shared/evidence/decide-evidence'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forget } from '../../modules/evidence/forget'
import { stationRecordById } from '../../modules/service/station-view'
import { records } from '../../store/records'

export const remove = os.evidence.remove.handler(async ({ context, input, errors }) => {
  const { recordId, evidenceId } = input
  await commit(context, input, recordId, async (tx) => {
    const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
    const decision = decideRemoval(record, evidenceId)
    if (!decision.accepted) throw decision.code === 'frozen' ? errors.EVIDENCE_FROZEN() : refusal('NOT_FOUND')
    await records.change(tx, recordId, { evidence: decision.evidence, removed: decision.removed })
    await forget(tx, decision.taken)
    return { evidenceId }
  })
  return stationRecordById(context, recordId)
})
