import { can } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { carrierStanding } from '../../modules/points/carrier-standing'
import { cycleRows } from '../../modules/points/cycle-rows'
import { withoutBlindRows } from '../../modules/points/looks'
import { carrierMatter } from '../../modules/points/matters'
import { tableHead, tableOn } from '../../modules/points/table'
import { rowsOf, stationRowsOf } from '../../modules/points/view'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'
import { type LedgerDoc, ledger as store } from '../../store/ledger'

const whole: ReturnType<typeof cycleRows> = { where: {}, keep: async (rows) => rows }

/**
 * Officers read all of it in the order of decisions, but for what they are to look at a second time; the station, and an officer who is
 * of it, by day and without what would tell on anybody.
 */
export const ledger = os.points.ledger.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now } = context.deps
  const officer = can(context.caller, ['city-reviewer', 'city-admin'], {})
  const [tied] = officer ? await tiedTo(context, [carrierMatter(carrierId, now())]) : []
  const all = officer && !tied
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const { values } = await settingsAt(documents, beijingDate(now()))
  const { cycleYear } = input
  const asked = cycleYear === undefined ? null : await carrierStanding(documents, carrier, now(), values, cycleYear)
  const written = asked ? 'seq' : 'decidedAt'
  const order = { key: all ? written : 'place', direction: 'desc' } as const
  const { where, keep } = asked ? cycleRows(documents, asked.cycle, asked.settled, asked.by) : whole
  const seen = async (rows: LedgerDoc[]) => (all ? withoutBlindRows(context, await keep(rows)) : keep(rows))
  const page = await pageOfThose(context, input, store, order, seen, { carrierId, ...where })
  const rows = await (all ? rowsOf : stationRowsOf)(documents, page.rows, asked)
  const table = asked?.table ?? (await tableOn(documents, carrier.kind, beijingDate(now())))
  return { ...asPage(rows, page), table: tableHead(table) }
})
