import { can } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { carrierMatter } from '../../modules/points/matters'
import { tableHead, tableOn } from '../../modules/points/table'
import { rowsOf, stationRowsOf } from '../../modules/points/view'
import { carriers } from '../../store/carriers'
import { ledger as store } from '../../store/ledger'

/** Officers read all of it in the order of decisions; the station, and an officer who is of it, by day and without what would tell on anybody. */
export const ledger = os.points.ledger.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now } = context.deps
  const officer = can(context.caller, ['city-reviewer', 'city-admin'], {})
  const [tied] = officer ? await tiedTo(context, [carrierMatter(carrierId, now())]) : []
  const all = officer && !tied
  const page = await pageOf(
    context,
    input,
    store,
    { key: all ? 'decidedAt' : 'place', direction: 'desc' },
    { carrierId },
  )
  const rows = await (all ? rowsOf : stationRowsOf)(documents, page.rows)
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  return { ...asPage(rows, page), table: tableHead(await tableOn(documents, carrier.kind, beijingDate(now()))) }
})
