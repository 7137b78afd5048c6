import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { entriesOf } from '../../modules/points/facts'
import { tableHead, tableOn } from '../../modules/points/table'
import { rowOf } from '../../modules/points/view'

export const ledger = os.points.ledger.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents, now } = context.deps
  const entries = await entriesOf(documents, carrier)
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  return { table: tableHead(tableOn(beijingDate(now()))), entries: entries.map((entry) => rowOf(entry, byId)) }
})
