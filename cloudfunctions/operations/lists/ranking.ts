import { countedAlike } from '@shared/points/counted-alike'
import { ranking as ranked } from '@shared/points/ranking'
import { settingsOf } from '@shared/settings/values'
import { os } from '../../frame/os'
import { changesOf } from '../../modules/settings/read'
import { byPublication, type ListedResult, pointsLists } from '../../store/points-lists'

/** Of what was published of a cycle, as it was then: a correction afterwards ranks nobody anew. */
export const ranking = os.lists.ranking.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const known = new Map<string, ListedResult>()
  const versions = new Set<number>()
  for await (const list of pointsLists.each(documents, { state: 'published' }, byPublication)) {
    if (list.cycleYear !== input.cycleYear) continue
    versions.add(list.settings)
    for (const result of list.results) known.set(result.carrierId, result)
  }
  const rows = ranked([...known.values()]).map((row) => {
    const { name, total } = known.get(row.carrierId)!
    return { ...row, name, total }
  })
  const changes = await changesOf(documents)
  return { rows, alike: countedAlike([...versions].map((version) => settingsOf(changes, version).values)) }
})
