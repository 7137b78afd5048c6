import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { checkChain, signedLast } from '../../modules/points/check-chain'
import { carriers } from '../../store/carriers'

export const chain = os.points.chain.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const carrier = allowed(context, await carriers.get(documents, input.carrierId), ({ _id }) => ({ carrierId: _id }))
  return { ...(await checkChain(context.deps, carrier._id, await signedLast(context.deps))), checkedAt: now() }
})
