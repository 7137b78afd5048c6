import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { records } from '../../store/records'

/** 我有利害关系: said once, it counts for every claim of the service and for its check; nobody takes it back. */
export const recuse = os.points.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.recordId, async (tx, now) => {
    const record = await records.get(tx, input.recordId)
    if (!record) throw refusal('NOT_FOUND')
    await declareInterest(tx, personOf(context), record._id, now)
    return { recused: true as const }
  }),
)
