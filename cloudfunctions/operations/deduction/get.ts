import { os } from '../../frame/os'
import { ownView } from '../../modules/deduction/own'

export const get = os.deduction.get.handler(({ context, input }) => ownView(context, input.proposalId))
