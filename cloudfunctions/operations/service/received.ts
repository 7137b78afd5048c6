import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recordViews } from '../../modules/service/view'
import { records } from '../../store/records'

export const received = os.service.received.handler(async ({ context, input }) => {
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const { documents } = context.deps
  const found = await records.find(documents, { enterprise }, { order: [['completedAt', 'desc']], limit: 100 })
  return { records: await recordViews(documents, found) }
})
