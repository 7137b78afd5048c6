import { firstFree, GLANCE_DAYS } from '@shared/booking/first-free'
import { bookableDays } from '@shared/booking/schedule'
import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { countsOf, sheetId } from '../../store/sheets'

/** So many sheets are asked for at once. */
const SHEETS = 500

export const seatDays = (now: number): LocalDate[] => bookableDays(now).slice(0, GLANCE_DAYS)

/** Who has a seat free on a day, of any service. */
export async function mayHaveSeats(
  documents: Documents,
  carriers: readonly CarrierDoc[],
  date: LocalDate,
  now: number,
): Promise<Set<CarrierId>> {
  const free = new Set<CarrierId>()
  for (let start = 0; start < carriers.length; start += SHEETS) {
    const some = carriers.slice(start, start + SHEETS)
    const idOf = ({ _id: carrierId }: CarrierDoc) => sheetId({ carrierId, date })
    const known = await countsOf(documents, some.map(idOf))
    for (const carrier of some) {
      const seat = carrier.place && firstFree(carrier, carrier.services, date, known.get(idOf(carrier)), now)
      if (seat) free.add(carrier._id)
    }
  }
  return free
}
