import { beijingDate } from '@shared/calendar/beijing'
import { limits } from '@shared/limits'
import { paceOf } from '@shared/points/pace'
import { projectionOf } from '@shared/points/projection'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { carrierStanding } from '../../modules/points/carrier-standing'
import { verificationFacts } from '../../modules/points/facts'
import { valuesOf } from '../../modules/points/terms'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'
import { type Claim, claims } from '../../store/claims'
import { after } from '../../store/order'
import { records } from '../../store/records'

const byTurn = { key: 'turnAt', direction: 'asc' } as const

export const projection = os.points.projection.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const carrier = allowed(context, await carriers.get(documents, input.carrierId), ({ _id, district }) => ({
    carrierId: _id,
    district,
  }))
  const where = { waiting: true, carrierId: carrier._id }
  const waiting = await after<Claim>(documents, claims.name, where, byTurn, null, limits.projected + 1)
  const counted = waiting.slice(0, limits.projected)
  const found = await records.getAll(documents, [...new Set(counted.map(({ recordId }) => recordId))])
  const { values } = await settingsAt(documents, beijingDate(now()))
  const [standing, ...facts] = await Promise.all([
    carrierStanding(documents, carrier, now(), values),
    ...counted.flatMap((claim) => {
      const record = found.get(claim.recordId)
      return record ? [verificationFacts(documents, claim, record, personOf(context), now())] : []
    }),
  ])
  const inTurn = await valuesOf(documents)
  const today = beijingDate(now())
  const projection = projectionOf(standing.facts, facts, values, inTurn, today)
  return {
    pace: projection ? null : paceOf(standing.facts, values, today),
    projection: projection && {
      claims: projection.claims,
      more: waiting.length > counted.length,
      total: projection.total,
      passed: projection.passed,
      atLeast: projection.atLeast,
      by: projection.by && { on: projection.by.lastDay, provisional: projection.by.provisional },
    },
  }
})
