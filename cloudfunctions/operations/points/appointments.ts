import { addDays } from '@shared/calendar/local-date'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { dayNumber } from '../../modules/numbers'
import { bookingMatters, carrierMatter } from '../../modules/points/matters'
import { rowsOf } from '../../modules/points/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { type LedgerDoc, ledger } from '../../store/ledger'

/** How many days before and after a fact the station's other deductions are shown to who decides. */
const daysAround = 7

export const appointments = os.points.appointments.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { carrierId, date } = input
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const page = await pageOf(context, input, bookings, { key: 'start', direction: 'asc' }, { carrierId, date })
  const matters = await bookingMatters(documents, page.rows)
  const [ofStation, ...ties] = await tiedTo(context, [carrierMatter(carrierId, now()), ...matters])
  const free = page.rows.filter((_, i) => !ties[i])
  const named = await enterprises.getAll(
    documents,
    free.map(({ enterpriseId }) => enterpriseId),
  )
  const items = free.map((booking) => {
    const { _id: bookingId, enterpriseId, serviceId, start, end, cancelledAt, checkedInAt, completedAt } = booking
    return {
      bookingId,
      number: dayNumber(booking),
      enterpriseName: named.get(enterpriseId)?.name ?? '',
      serviceName: carrier.services.find(({ id }) => id === serviceId)?.name ?? '',
      ...{ start, end, cancelledAt, checkedInAt, completedAt },
    }
  })
  const { gte, lte } = documents.command
  const around: LedgerDoc[] = []
  const days = gte(addDays(date, -daysAround)).and(lte(addDays(date, daysAround)))
  const order = { key: 'serviceOn', direction: 'asc' } as const
  if (!ofStation)
    for await (const doc of ledger.each(documents, { carrierId, serviceOn: days }, order))
      if (doc.entry.kind === 'deduction') around.push(doc)
  const withheld = page.rows.length - free.length
  return { ...asPage(items, page), withheld, around: await rowsOf(documents, around) }
})
