import { records as store } from '../../store/records'
import { allowed } from '../context'
import { os } from '../os'
import { recordViews } from './view'

export const records = os.service.records.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents } = context.deps
  const found = await store.find(documents, { carrier }, { order: [['completedAt', 'desc']], limit: 100 })
  return { records: await recordViews(documents, found) }
})
