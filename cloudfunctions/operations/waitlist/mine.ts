import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { viewOfWait } from '../../modules/waitlist/view'
import { byWait, type Wait, waits } from '../../store/waits'

export const mine = os.waitlist.mine.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { documents } = context.deps
  const found: Wait[] = []
  for await (const wait of waits.each(documents, { enterpriseId, open: true }, byWait)) found.push(wait)
  return { waits: await Promise.all(found.map((wait) => viewOfWait(documents, wait))) }
})
