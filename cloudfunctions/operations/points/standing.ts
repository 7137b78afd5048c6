import { beijingDate } from '@shared/calendar/beijing'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { cycleOf } from '@shared/points/cycle'
import { defaultReadings } from '@shared/points/readings'
import { standing as standingOf } from '@shared/points/standing'
import { asLine } from '../../frame/basis-line'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { entriesOfCycle } from '../../modules/points/entries'
import { withoutHeld } from '../../modules/points/held'
import { tableHead, tableOn } from '../../modules/points/table'
import { carriers } from '../../store/carriers'

export const standing = os.points.standing.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const carrier = allowed(context, await carriers.get(documents, input.carrierId), ({ _id, district }) => ({
    carrierId: _id,
    district,
  }))
  const today = beijingDate(now())
  const cycle = cycleOf(today, g26PublishedOn.default)
  if (!cycle) throw refusal('NOT_FOUND')
  const table = tableOn(today)
  const all = await entriesOfCycle(documents, carrier._id, cycle)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle)
  const admittedOn = carrier.cultivation?.from ?? cycle.from
  const result = standingOf({ entries, table, cycle, admittedOn }, defaultReadings)
  const { raw, deducted, total, threshold, ceiling, passed, working, otherReadings } = result
  return {
    cycle: { label: `${cycle.year} 周期`, from: cycle.from, to: cycle.to },
    table: tableHead(table),
    raw,
    deducted,
    total,
    threshold,
    ceiling,
    passed,
    held,
    working: working.map(({ step, value, basis }) => ({ step, value, basis: asLine(basis) })),
    otherReadings: otherReadings.map(({ total, passed, basis }) => ({
      name: basis.reading,
      total,
      passed,
      basis: asLine(basis),
    })),
  }
})
