import { beijingDate } from '@shared/calendar/beijing'
import type { listView } from '@shared/contract/lists'
import type { PersonId } from '@shared/ids'
import { versionIdOf } from '@shared/points/table'
import { isTermOfTitle } from '@shared/points/term-of-title'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { PointsList } from '../../store/points-lists'
import { tablesOf } from './table'

/** A list in the list of lists. */
export const listHeadOf = (list: PointsList) => {
  const { _id: id, kind, cycleYear, batch, name, state, publishOn, publishedAt, stationIds } = list
  return { id, kind, cycleYear, batch, name, state, publishOn, publishedAt, count: stationIds.length }
}

/** As the bureau works on it. */
export async function listViewOf(
  documents: Documents,
  list: PointsList,
  byId: PersonId,
): Promise<z.infer<typeof listView>> {
  const { stationIds, heldBack, from, to, madeByIds, madeAt, checkedAt, head } = list
  const known = await carriers.getAll(documents, [...stationIds, ...heldBack.map(({ carrierId }) => carrierId)])
  return {
    ...{ ...listHeadOf(list), from, to, asInText: isTermOfTitle(from, to) },
    stations: stationIds.flatMap((carrierId) => {
      const carrier = known.get(carrierId)
      return carrier ? [{ carrierId, name: carrier.name, district: carrier.district }] : []
    }),
    heldBack: heldBack.map(({ carrierId, reason }) => ({ carrierId, reason, name: known.get(carrierId)?.name ?? '' })),
    ...{ own: madeByIds.includes(byId), madeAt, checkedAt, head },
  }
}

/** Whether none of the tables that it was checked under is a sample. */
export async function isOfficial(documents: Documents, { kind, tables }: PointsList): Promise<boolean> {
  const used = (await tablesOf(documents, kind)).filter((table) => tables.includes(versionIdOf(table)))
  return used.every(({ official }) => official)
}

/** What is public of it; null before its publication. */
export function publicListOf(list: PointsList | null) {
  if (list?.publishedAt == null) return null
  const { name, from, to, results, publishedAt } = list
  return { name, from, to, results, publishedOn: beijingDate(publishedAt) }
}
