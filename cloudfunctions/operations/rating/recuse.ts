import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { ratings } from '../../store/ratings'

/** 我有利害关系: said once, it counts for whatever follows from the service; nobody takes it back. */
export const recuse = os.rating.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.ratingId, async (tx, now) => {
    const rating = allowed(context, await ratings.get(tx, input.ratingId), ({ district }) => ({ district }))
    await declareInterest(tx, personOf(context), rating.recordId, now)
    return { recused: true as const }
  }),
)
