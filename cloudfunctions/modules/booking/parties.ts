import { resourceOf } from '@shared/access/scope'
import type { Party } from '@shared/access/self-service'
import type { Caller } from '../../frame/context'
import type { CarrierDoc } from '../../store/carriers'
import type { Enterprise } from '../../store/enterprises'

/** The two sides of a booking, with the one who books: whoever else is of both sides is looked at when points are claimed. */
export function partiesOf(caller: Caller, enterprise: Enterprise, carrier: CarrierDoc) {
  const personIds = caller.personId === null ? [] : [caller.personId]
  const works = caller.roles.some((role) => resourceOf(role).carrierId === carrier._id)
  const station: Party = { creditCode: carrier.operatorCode || null, personIds: works ? personIds : [] }
  return { station, enterprise: { creditCode: enterprise.creditCode, personIds } satisfies Party }
}
