import type { Category } from '@shared/directory/categories'
import type { CarrierKind } from '@shared/directory/kinds'
import type { Point } from '@shared/directory/nearest'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'

interface Wanted {
  kinds?: readonly CarrierKind[] | undefined
  /** of one of its services */
  category?: Category | undefined
}

/** The carriers nearest to a point among those wanted, nearest first: read along the geo index until there are enough. */
export function carriersNear(documents: Documents, from: Point, { kinds, category }: Wanted, limit: number) {
  const where = {
    place: documents.command.near(from),
    ...(kinds?.length && { kind: documents.command.in([...kinds]) }),
    ...(category && { 'services.category': category }),
  }
  return documents.find<CarrierDoc>(carriers.name, where, { limit })
}
