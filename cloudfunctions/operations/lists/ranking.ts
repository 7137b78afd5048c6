import { ranking as ranked } from '@shared/points/ranking'
import { os } from '../../frame/os'
import { byPublication, type ListedResult, pointsLists } from '../../store/points-lists'

/** Of what was published of a cycle, as it was then: a correction afterwards ranks nobody anew. */
export const ranking = os.lists.ranking.handler(async ({ context, input }) => {
  const known = new Map<string, ListedResult>()
  for await (const { cycleYear, results } of pointsLists.each(
    context.deps.documents,
    { state: 'published' },
    byPublication,
  ))
    if (cycleYear === input.cycleYear) for (const result of results) known.set(result.carrierId, result)
  const rows = ranked([...known.values()]).map((row) => {
    const { name, total } = known.get(row.carrierId)!
    return { ...row, name, total }
  })
  return { rows }
})
