import { decideIntake } from '@shared/booking/decide-intake'
import { decideMode } from '@shared/booking/decide-mode'
import type { said } from '@shared/contract/booking-said'
import type { RefusalData } from '@shared/contract/refusals'
import type { Carrier } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'

export type Said = z.infer<z.ZodObject<typeof said>>

/** The refusals of the calling operation. */
interface Refusals {
  MODE_REFUSED(options: { data: RefusalData<'MODE_REFUSED'> }): Error
  INTAKE_REFUSED(options: { data: RefusalData<'INTAKE_REFUSED'> }): Error
}

/** What is said of an appointment, as its service takes place and asks now. @throws MODE_REFUSED, INTAKE_REFUSED of the calling operation */
export function decideSaid(carrier: Carrier, serviceId: ServiceId, input: Said, errors: Refusals) {
  const service = carrier.services.find(({ id }) => id === serviceId)
  const mayBe = decideMode(service?.modes ?? [], { address: input.address, ...(input.mode && { mode: input.mode }) })
  if (!mayBe.accepted) throw errors.MODE_REFUSED({ data: { ...mayBe.data, basis: asLine(mayBe.basis) } })
  const answered = decideIntake(service ?? {}, input.intake)
  if (!answered.accepted) throw errors.INTAKE_REFUSED({ data: { ...answered.data, basis: asLine(answered.basis) } })
  const { intake } = answered
  return {
    note: input.note,
    ...mayBe.how,
    ...(input.visitor && { visitor: input.visitor }),
    ...(intake && { intake }),
  }
}
