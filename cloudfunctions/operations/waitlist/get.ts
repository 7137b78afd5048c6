import { os } from '../../frame/os'
import { ownWait } from '../../modules/waitlist/own'
import { viewOfWait } from '../../modules/waitlist/view'

export const get = os.waitlist.get.handler(async ({ context, input }) =>
  viewOfWait(context.deps.documents, await ownWait(context, input.waitId)),
)
