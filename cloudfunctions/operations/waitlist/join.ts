import { decideBook } from '@shared/booking/decide-book'
import { decideWait } from '@shared/booking/decide-wait'
import { horizonOf, parseSlotId, slotsOn } from '@shared/booking/schedule'
import { waitEnds } from '@shared/booking/waiting'
import { isRecognised } from '@shared/enterprise/grade'
import { asId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { answered, commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { membershipsOf } from '../../modules/access/ties'
import { daysNear, offersInstead } from '../../modules/booking/offers'
import { partiesOf } from '../../modules/booking/parties'
import { leftOn } from '../../modules/lifecycle/left'
import { spend } from '../../modules/quota/spend'
import { viewOfWait } from '../../modules/waitlist/view'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { sheetId as sheetIdOf, sheets, sheetsOn } from '../../store/sheets'
import { waitId as waitIdOf, waits } from '../../store/waits'

/** Whether it is full is asked of the sheet in the transaction; what comes free the moment after is found by `jobs`, which offers it. */
export const join = os.waitlist.join.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { slotId, anyTime } = input
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const parts = parseSlotId(slotId)
  const carrier = parts && (await carriers.get(documents, parts.carrierId))
  const enterprise = await enterprises.get(documents, enterpriseId)
  if (!carrier || !enterprise) throw refusal('NOT_FOUND')
  const { carrierId, serviceId, date } = parts
  const recognised = isRecognised(enterprise)
  const waitId = waitIdOf(enterpriseId, anyTime ? `${carrierId}:${serviceId}:${date}` : slotId)
  const now = clock()
  const sheetId = sheetIdOf({ carrierId, date })
  const days = daysNear(slotId, now, horizonOf(carrier, serviceId))
  const alternatives = async () => ({
    data: offersInstead(carrier, slotId, await sheetsOn(documents, carrierId, days), now, recognised),
  })
  if (!(await answered(context, input))) {
    const [memberships, left] = await Promise.all([membershipsOf(documents, personId), leftOn(documents, carrier)])
    const decided = decideBook({ left: left !== null, ...partiesOf(personId, memberships, enterprise, carrier, now) })
    if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
  }
  const notice = carrier.services.find(({ id }) => id === serviceId)?.notice
  const slots = slotsOn(carrier, serviceId, date, now).filter(
    ({ id, start }) => (anyTime || id === slotId) && waitEnds(start, notice) > now,
  )
  const offered = await alternatives()
  await commit(context, input, waitId, async (tx, at) => {
    const known = await waits.get(tx, waitId)
    if (known?.open) return { waitId }
    const sheet = (await sheets.get(tx, sheetId)) ?? undefined
    const decided = decideWait(slots, sheet, { bookingId: asId(waitId), enterpriseId, recognised })
    if (!decided.accepted) {
      if (decided.code === 'ALREADY_BOOKED') throw errors.ALREADY_BOOKED({ data: decided.data })
      throw errors[decided.code](offered)
    }
    const endsAt = Math.max(...slots.map(({ start }) => waitEnds(start, notice)))
    await spend(tx, { name: 'openWaits', whose: enterpriseId, useId: waitId, until: endsAt }, at, errors)
    const gives = known?.gives ?? null
    const who = {
      _id: waitId,
      sheetId,
      carrierId,
      serviceId,
      date,
      slotId: anyTime ? null : slotId,
      enterpriseId,
      personId,
    }
    const state = { state: 'waiting', offer: null, open: true, endsAt, dueAt: gives === null ? endsAt : 0 } as const
    await waits.put(tx, { ...who, ...state, at, passed: [], gives })
    return { waitId }
  })
  return viewOfWait(documents, (await waits.get(documents, waitId))!)
})
