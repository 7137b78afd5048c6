import { faultText } from '@shared/copy/plan-faults'
import { limits } from '@shared/limits'
import { bookable } from '@shared/plan/plan'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { drafted } from '../../modules/plan/draft'
import { comingSheets, freeAhead } from '../../modules/plan/standing'
import { named } from '../../modules/plan/view'
import { carriers } from '../../store/carriers'

export const preview = os.plan.preview.handler(async ({ context, input }) => {
  const { documents, now: clock } = context.deps
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const now = clock()
  const days = await comingSheets(documents, carrierId, now)
  const { before, after, faults, touched, seen } = drafted(carrier, input.plan, days, now)
  const rows = touched.slice(0, limits.plan.named).map(({ booking, why }) => ({ seat: booking, why }))
  const changed = (carrier.planned?.version ?? 0) !== input.version
  return {
    changedAt: changed ? (carrier.planned?.at ?? null) : null,
    faults: faults.map((fault) => ({ part: fault.part, of: fault.of, text: faultText(fault, after) })),
    touched: await named(documents, carrier, rows),
    count: touched.length,
    seen,
    free:
      faults.length > 0
        ? []
        : after.services.map(({ id: serviceId }) => ({
            serviceId,
            before: freeAhead(bookable(carrierId, before), serviceId, days, now),
            after: freeAhead(bookable(carrierId, after), serviceId, days, now),
          })),
  }
})
