import { codeUntil, stepAt } from '@shared/booking/code'
import { walkInCodeAt } from '@shared/booking/walk-in-code'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'

export const walkInCode = os.desk.walkInCode.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { derive, now: clock } = context.deps
  const now = clock()
  return { code: walkInCodeAt(checkInDigest(derive), carrierId, stepAt(now)), until: codeUntil(now) }
})
