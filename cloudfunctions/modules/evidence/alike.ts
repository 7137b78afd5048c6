import type { alikeView } from '@shared/contract/evidence'
import { aroundBand, bandsOf, distanceOf, percentAlike, SIMILAR_WITHIN } from '@shared/evidence/likeness'
import type { EvidenceId } from '@shared/ids'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { type InspectionDoc, inspections } from '../../store/inspections'
import { after } from '../../store/order'
import { records, type ServiceRecord } from '../../store/records'
import { dayNumber } from '../numbers'

type Kept = Pick<InspectionDoc, '_id' | 'recordId' | 'carrierId' | 'pixels' | 'likeness'>

/** More than anybody compares. */
export const mostShown = 5
/** Of each part, as many as are looked at: when more agree in it, all of them are the same empty picture. */
const mostRead = 500
const byId = { key: '_id', direction: 'asc' } as const
const bands = ['band0', 'band1', 'band2', 'band3'] as const

/** The pictures of other files that look like those of a record, the most alike first. */
export async function alikeOf(
  documents: Documents,
  record: ServiceRecord,
): Promise<{ evidenceId: EvidenceId; alike: z.infer<typeof alikeView>[] }[]> {
  const own = await inspections.getAll(
    documents,
    record.evidence.map(({ id }) => id),
  )
  const found: Awaited<ReturnType<typeof near>>[] = []
  // one after the other: a record may have many
  for (const one of own.values()) found.push(await near(documents, one))
  const others = found.flat()
  const [kept, places] = await Promise.all([
    records.getAll(
      documents,
      others.flatMap(({ doc }) => doc.recordId ?? []),
    ),
    carriers.getAll(
      documents,
      others.flatMap(({ doc }) => doc.carrierId ?? []),
    ),
  ])
  return [...own.values()].map((one, at) => ({
    evidenceId: one._id,
    alike: found[at]!.flatMap(({ doc, distance }) => {
      const other = doc.recordId && kept.get(doc.recordId)
      if (!other || !doc.carrierId) return []
      return {
        recordId: other._id,
        number: dayNumber(other),
        date: other.date,
        carrierName: places.get(doc.carrierId)?.name ?? '',
        sameStation: doc.carrierId === record.carrierId,
        samePixels: doc.pixels === one.pixels,
        distance,
        percent: percentAlike(distance),
      }
    }),
  }))
}

/** Looked up by what agrees in one of the four parts but for one bit: how many files there are does not matter. */
export async function near(documents: Documents, { _id, likeness }: Pick<InspectionDoc, '_id' | 'likeness'>) {
  if (likeness === null) return []
  const fields = ['recordId', 'carrierId', 'pixels', 'likeness']
  const parts = bandsOf(likeness).map((part, at) => ({ [bands[at]!]: documents.command.in(aroundBand(part)) }))
  const read = (where: object) => after<Kept>(documents, inspections.name, { ...where }, byId, null, mostRead, fields)
  const found = new Map((await Promise.all(parts.map(read))).flat().map((doc) => [doc._id, doc]))
  found.delete(_id)
  return [...found.values()]
    .flatMap((doc) => (doc.likeness === null ? [] : { doc, distance: distanceOf(likeness, doc.likeness) }))
    .filter(({ distance }) => distance <= SIMILAR_WITHIN)
    .sort((a, b) => a.distance - b.distance || (a.doc._id < b.doc._id ? -1 : 1))
    .slice(0, mostShown)
}
