import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { contestTie } from '../../modules/access/contest'
import { serviceMatter } from '../../modules/points/matters'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { records } from '../../store/records'

export const contest = os.points.contest.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const claim = input.claimId && (await claims.get(documents, input.claimId))
  if (claim === null) throw refusal('NOT_FOUND')
  const recordId = claim?.recordId ?? input.recordId
  const found = recordId && (await records.get(documents, recordId))
  // both may be said, of one service
  if (!found || (input.recordId && input.recordId !== recordId)) throw refusal('NOT_FOUND')
  return commit(context, input, found._id, async (tx, now) => {
    const record = await records.get(tx, found._id)
    const carrier = await carriers.get(tx, found.carrierId)
    if (!record || !carrier) throw refusal('NOT_FOUND')
    return contestTie(context, tx, await serviceMatter(documents, record), carrier.name, now, errors)
  })
})
