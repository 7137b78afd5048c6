import { decideRestoration } from '@shared/evidence/decide-evidence'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { hold } from '../../modules/evidence/hold'
import { stationRecordById } from '../../modules/service/station-view'
import { fingerprints } from '../../store/fingerprints'
import { records } from '../../store/records'

/** Takes a removal back. What the file was found to be is found out anew: another may have taken its pixels meanwhile (T1). */
export const restore = os.evidence.restore.handler(async ({ context, input, errors }) => {
  const { recordId, evidenceId } = input
  await commit(context, input, recordId, async (tx, now) => {
    const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
    const hash = record.removed.find(({ id }) => id === evidenceId)?.sha256
    const held = hash === undefined ? null : await fingerprints.get(tx, hash)
    const decision = decideRestoration(record, evidenceId, held?.heldById ?? null)
    if (!decision.accepted) {
      if (decision.code === 'frozen') throw errors.EVIDENCE_FROZEN()
      if (decision.code === 'duplicate') throw errors.FILE_REFUSED({ data: { problem: decision.code } })
      throw refusal('NOT_FOUND')
    }
    const { restored, evidence, removed } = decision
    await records.change(tx, recordId, { evidence, removed })
    await hold(tx, record, restored, now)
    return { evidenceId }
  })
  return stationRecordById(context, recordId)
})
