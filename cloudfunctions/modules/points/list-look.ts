import type { CarrierId, ListId, PersonId } from '@shared/ids'
import { refusal } from '../../frame/context'
import type { Documents, Tx } from '../../platform/documents'
import { type PointsList, pointsLists, stationsOf } from '../../store/points-lists'
import { assertUntied } from '../access/untied'
import type { ChainDeps } from './check-chain'
import { type Looked, look } from './list-results'
import { carrierMatter } from './matters'

/** A list as whoever decides on it finds it: they are tied to none of its stations, and this is where these stand now. */
export async function lookAtList(
  deps: ChainDeps,
  tx: Tx,
  listId: ListId,
  byId: PersonId,
  now: number,
  errors: Parameters<typeof assertUntied>[5],
): Promise<{ list: PointsList; looked: Looked; facts: Looked['facts'] & Pick<PointsList, 'state' | 'madeByIds'> }> {
  const list = await pointsLists.get(tx, listId)
  if (!list) throw refusal('NOT_FOUND')
  await assertUntiedToStations(deps.documents, tx, byId, stationsOf(list), now, errors)
  const looked = await look(deps, tx, list, now)
  return { list, looked, facts: { ...looked.facts, state: list.state, madeByIds: list.madeByIds } }
}

/** Who writes a list or decides on it has nothing to do with any of its stations, those held back too. @throws CONFLICT_OF_INTEREST */
export async function assertUntiedToStations(
  documents: Documents,
  tx: Tx,
  byId: PersonId,
  carrierIds: readonly CarrierId[],
  now: number,
  errors: Parameters<typeof assertUntied>[5],
): Promise<void> {
  for (const carrierId of new Set(carrierIds))
    await assertUntied(documents, tx, byId, carrierMatter(carrierId, now), now, errors)
}
