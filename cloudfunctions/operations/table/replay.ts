import { beijingDate } from '@shared/calendar/beijing'
import { productRules } from '@shared/law/product-rules'
import { cycleOf } from '@shared/points/cycle'
import { asLine } from '../../frame/basis-line'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { settingsAt } from '../../modules/settings/read'
import { replayOf } from '../../modules/table/replay'
import { carriers } from '../../store/carriers'
import { tableDrafts } from '../../store/table-drafts'

export const replay = os.table.replay.handler(async ({ context, input, errors }) => {
  const { documents, now } = context.deps
  const today = beijingDate(now())
  const draft = await tableDrafts.get(documents, input.draftId)
  if (!draft) throw refusal('NOT_FOUND')
  const { table, mapping } = draft
  if (!table) throw errors.TABLE_REFUSED({ data: { reason: 'NOT_READ', basis: asLine(productRules.tableWhole) } })
  const { values } = await settingsAt(documents, today)
  const running = cycleOf(today, values.g26PublishedOn, table.cycle)
  const year = input.year ?? running?.year
  if (year === undefined || !running || year > running.year) throw refusal('NOT_FOUND')
  const found = await carriers.getAll(documents, input.carrierIds)
  const stations = await Promise.all(
    input.carrierIds.map((carrierId) => {
      const carrier = found.get(carrierId)
      if (carrier?.kind !== table.kind) throw refusal('NOT_FOUND')
      return replayOf(documents, carrier, year, { table, mapping }, values, today)
    }),
  )
  return { year, passMark: table.passMark, stations }
})
