import { decideUnrelated } from '@shared/evidence/decide-pair'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { pairOf } from '../../modules/points/pair'
import { pairId, pairs } from '../../store/pairs'

/** 看过，没有关系: neither of the two is shown beside the other again. */
export const unrelated = os.evidence.unrelated.handler(async ({ context, input, errors }) => {
  const { evidenceId, otherId } = input
  const found = await pairOf(context, evidenceId, otherId, errors)
  if (!decideUnrelated(found).accepted) throw refusal('NOT_FOUND')
  const _id = pairId(evidenceId, otherId)
  return commit(context, input, _id, async (tx, now) => {
    await pairs.put(tx, { _id, evidenceIds: [evidenceId, otherId], byId: personOf(context), at: now })
    return { unrelated: true as const }
  })
})
