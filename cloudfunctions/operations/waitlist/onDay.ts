import { limits } from '@shared/limits'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { sheetId } from '../../store/sheets'
import { waits } from '../../store/waits'

export const onDay = os.waitlist.onDay.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const of = { sheetId: sheetId({ carrierId, date: input.date }), state: 'waiting' }
  const limit = limits.counted + 1
  const services = await Promise.all(
    carrier.services.map(async ({ id: serviceId, name: serviceName }) => {
      const waiting = await documents.find(waits.name, { ...of, serviceId }, { limit, fields: ['_id'] })
      return { serviceId, serviceName, waiting: waiting.length }
    }),
  )
  return { services: services.filter(({ waiting }) => waiting > 0) }
})
