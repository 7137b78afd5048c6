import { type Decision, refused } from '../decision'
import type { CarrierId, EnterpriseId, PersonId } from '../ids'
import { productRules } from '../law/product-rules'

/** How far a complaint has come (F1): the station may reply once; the district hears, then the city decides. */
interface Progress {
  personId: PersonId
  reply: object | null
  heard: { byId: PersonId } | null
  decided: object | null
}

interface Said {
  text: string
  byId: PersonId
}

interface Sides {
  enterpriseId: EnterpriseId
  carrierId: CarrierId
}

/** @param booking what the complaint is about; null: no booking */
export function decideFiling(sides: Sides, booking: Sides | null): Decision<object, 'BOOKING_OF_OTHERS'> {
  const own = !booking || (booking.enterpriseId === sides.enterpriseId && booking.carrierId === sides.carrierId)
  return own ? { accepted: true } : refused('BOOKING_OF_OTHERS', productRules.complaintOfOwnBooking)
}

export function decideReply(
  { reply, decided }: Progress,
  said: Said,
  now: number,
): Decision<{ reply: Said & { at: number } }, 'decided' | 'replied'> {
  if (decided) return refused('decided', productRules.repliedOnce)
  if (reply) return refused('replied', productRules.repliedOnce)
  return { accepted: true, reply: { ...said, at: now } }
}

export function decideHearing<H extends { byId: PersonId }>(
  { heard, decided }: Progress,
  hearing: H,
  now: number,
): Decision<{ heard: H & { at: number } }, 'decided' | 'heard'> {
  if (decided) return refused('decided', productRules.heardOnce)
  if (heard) return refused('heard', productRules.heardOnce)
  return { accepted: true, heard: { ...hearing, at: now } }
}

/** Four eyes is ours: neither who complained nor who heard the station also decides. */
export function decideFinding(
  { personId, heard, decided }: Progress,
  byId: PersonId,
): Decision<object, 'decided' | 'filed' | 'SECOND_PERSON_NEEDED'> {
  if (decided) return refused('decided', productRules.heardThenDecided)
  if (!heard) return refused('filed', productRules.heardThenDecided)
  const other = byId !== personId && byId !== heard.byId
  return other ? { accepted: true } : refused('SECOND_PERSON_NEEDED', productRules.notOnesOwnComplaint)
}
