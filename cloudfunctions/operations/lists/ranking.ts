import { ranking as ranked } from '@shared/points/ranking'
import { os } from '../../frame/os'
import { pointsLists } from '../../store/points-lists'

/** Of what was published, as it was then: a correction afterwards ranks nobody anew. */
export const ranking = os.lists.ranking.handler(async ({ context, input }) => {
  const found = [...(await pointsLists.getAll(context.deps.documents, input.listIds)).values()]
  const results = found.filter(({ state }) => state === 'published').flatMap((list) => list.results)
  const known = new Map(results.map((result) => [result.carrierId, result]))
  const rows = ranked([...known.values()]).map((row) => {
    const { name, total } = known.get(row.carrierId)!
    return { ...row, name, total }
  })
  return { rows }
})
