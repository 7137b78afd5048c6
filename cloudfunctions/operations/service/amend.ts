import { decideAmendment } from '@shared/service/decide-amendment'
import { boundsOf } from '@shared/service/quantities'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { stationRecordById } from '../../modules/service/station-view'
import { records } from '../../store/records'

/** What was counted and how it took place: points are worked out from it, so it is frozen with the evidence. */
export const amend = os.service.amend.handler(async ({ context, input, errors }) => {
  const { recordId, mode, quantities } = input
  await commit(context, input, recordId, async (tx) => {
    const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
    const decision = decideAmendment(record, quantities)
    if (!decision.accepted) {
      if (decision.code === 'frozen') throw errors.EVIDENCE_FROZEN()
      throw errors.QUANTITY_ODD({ data: { word: decision.data.word, ...boundsOf(decision.data.word) } })
    }
    await records.change(tx, recordId, { mode, quantities })
    return { recordId }
  })
  return stationRecordById(context, recordId)
})
