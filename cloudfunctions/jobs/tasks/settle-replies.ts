import { settleReply } from '../../modules/deduction/settle-reply'
import { after, type Place, placeOf } from '../../store/order'
import { byProposal, type Proposal, proposals } from '../../store/proposals'
import type { Task } from './task'

const batch = 50
const hour = 3_600_000

/** Tells stations the day until which they may answer, once the working days of its year have been published; each proposal by itself. */
export const settleReplies: Task<Place | null> = {
  name: 'settle-replies',
  restMs: hour,
  start: null,
  async run({ documents, now }, place) {
    const where = { provisional: true, open: true }
    const rows = await after<Proposal>(documents, proposals.name, where, byProposal, place, batch)
    let done = 0
    for (const { _id } of rows) if (await settleReply(documents, _id, now())) done++
    const more = rows.length === batch
    return { state: more ? placeOf(rows.at(-1)!, byProposal) : null, done, more }
  },
}
