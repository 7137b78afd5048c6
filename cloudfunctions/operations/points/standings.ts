import { beijingDate } from '@shared/calendar/beijing'
import { isInCultivation } from '@shared/lifecycle/cultivation'
import { limits } from '@shared/limits'
import { outcomesOf } from '@shared/points/outcomes'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { periodsOf } from '../../modules/lifecycle/standing'
import { carrierStanding } from '../../modules/points/carrier-standing'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { after } from '../../store/order'
import { cycleLocks, lockId } from '../../store/points-lists'

const byTurn = { key: 'turnAt', direction: 'asc' } as const

export const standings = os.points.standings.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const found = await carriers.getAll(documents, input.carrierIds)
  const { values } = await settingsAt(documents, beijingDate(now()))
  const stations = await Promise.all(
    input.carrierIds.map(async (carrierId) => {
      const carrier = found.get(carrierId)
      if (!carrier) throw refusal('NOT_FOUND')
      const where = { waiting: true, carrierId }
      const [standing, periods, waiting] = await Promise.all([
        carrierStanding(documents, carrier, now(), values, input.cycleYear),
        periodsOf(documents, carrierId, values),
        after(documents, claims.name, where, byTurn, null, limits.counted + 1, ['turnAt']),
      ])
      const { result, held, cycle, label } = standing
      const { raw, total, passed, threshold, ceiling } = result
      const { changed, lowest, highest } = outcomesOf(result)
      const listId = (await cycleLocks.get(documents, lockId(carrierId, cycle.year)))?.listId ?? null
      const figures = { raw, total, passed, held, waiting: waiting.length, changed, lowest, highest }
      const own = { carrierId, ...figures, object: isInCultivation(periods, beijingDate(now())), listId }
      return { own, threshold, ceiling, cycle, label }
    }),
  )
  const { threshold, ceiling, cycle, label } = stations[0]!
  return {
    cycle: { year: cycle.year, label, from: cycle.from, to: cycle.to },
    threshold,
    ceiling,
    stations: stations.map(({ own }) => own),
  }
})
