import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recordViews } from '../../modules/service/view'
import { records as store } from '../../store/records'

export const records = os.service.records.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents } = context.deps
  const found = await store.find(documents, { carrier }, { order: [['completedAt', 'desc']], limit: 100 })
  return { records: await recordViews(documents, found) }
})
