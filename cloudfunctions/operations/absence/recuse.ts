import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { appeals } from '../../store/appeals'
import { recordId } from '../../store/records'

/** 我有利害关系: said once, it counts for whatever follows from the appointment; nobody takes it back. */
export const recuse = os.absence.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.appealId, async (tx, now) => {
    const appeal = allowed(context, await appeals.get(tx, input.appealId), ({ district }) => ({ district }))
    await declareInterest(tx, personOf(context), recordId(appeal.bookingId), now)
    return { recused: true as const }
  }),
)
