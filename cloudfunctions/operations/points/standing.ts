import { beijingDate } from '@shared/calendar/beijing'
import { asLine } from '../../frame/basis-line'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { carrierStanding } from '../../modules/points/carrier-standing'
import { tableHead } from '../../modules/points/table'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'

export const standing = os.points.standing.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const carrier = allowed(context, await carriers.get(documents, input.carrierId), ({ _id, district }) => ({
    carrierId: _id,
    district,
  }))
  const { version, values } = await settingsAt(documents, beijingDate(now()))
  const found = await carrierStanding(documents, carrier, now(), values, input.cycleYear)
  const { result, held, table, cycle, label, years, ofList } = found
  const { raw, deducted, total, threshold, ceiling, passed, working, otherReadings } = result
  return {
    years: [...years],
    cycle: { year: cycle.year, label, from: cycle.from, to: cycle.to },
    table: tableHead(table),
    settings: { version: ofList ?? version, ofList: ofList !== null },
    raw,
    deducted,
    total,
    threshold,
    ceiling,
    passed,
    held,
    working: working.map(({ step, value, factor, basis, beside }) => ({
      ...{ step, value, factor, basis: asLine(basis) },
      beside: beside && asLine(beside),
    })),
    otherReadings: otherReadings.map(({ total, passed, basis }) => ({
      name: basis.reading,
      total,
      passed,
      basis: asLine(basis),
    })),
  }
})
