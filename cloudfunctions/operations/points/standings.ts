import { beijingDate } from '@shared/calendar/beijing'
import { limits } from '@shared/limits'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carrierStanding } from '../../modules/points/carrier-standing'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { after } from '../../store/order'

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
      const [standing, waiting] = await Promise.all([
        carrierStanding(documents, carrier, now(), values),
        after(documents, claims.name, where, byTurn, null, limits.counted + 1, ['turnAt']),
      ])
      const { result, held, cycle, label } = standing
      const { raw, total, passed, threshold, ceiling } = result
      return { carrierId, raw, total, passed, threshold, ceiling, held, waiting: waiting.length, cycle, label }
    }),
  )
  const { threshold, ceiling, cycle, label } = stations[0]!
  return {
    cycle: { label, from: cycle.from, to: cycle.to },
    threshold,
    ceiling,
    stations: stations.map(({ carrierId, raw, total, passed, held, waiting }) => ({
      ...{ carrierId, raw, total, passed, held, waiting },
    })),
  }
})
