import { records } from '../../store/records'
import { allowed } from '../context'
import { os } from '../os'
import { recordById } from './view'

export const record = os.service.record.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { _id } = allowed(context, await records.get(documents, input.record), ({ enterprise, carrier }) => ({
    enterprise,
    carrier,
  }))
  return recordById(documents, _id)
})
