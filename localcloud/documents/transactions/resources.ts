import type { Collection, Index } from '../store/catalog'
import { entriesOf, storedEntriesOf } from '../store/entries'
import { geoEntryOf } from '../store/geo-entry'
import type { Change } from '../store/store'
import type { Document, Path } from '../values'

/** The keys of a document in a unique index, as text. */
export const uniqueKeys = (index: Index, document: Document | undefined): string[][] =>
  document ? entriesOf(document, index.fields).rows : []

const storedKeys = (index: Index, document: Document | undefined): string[][] =>
  document ? storedEntriesOf(document, index.fields).rows : []

/** What a change claims for itself: the document, and every unique key it takes or gives up. */
export function resourcesOf({ collection, id, before, after }: Change): string[] {
  const keys = collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      [...storedKeys(index, before?.readable), ...uniqueKeys(index, after)].map(
        (row) => `${index.table}\0${row.join('\0')}`,
      ),
    )
  return [`document\0${collection.id}\0${id}`, ...keys]
}

/** Throws what storing the document would throw for its indexes, so that it shows at the statement and not at commit. */
export function checkIndexable(collection: Collection, document: Document): void {
  for (const index of collection.indexes) {
    if (index.geo) geoEntryOf(document, index.fields[0] as Path)
    else entriesOf(document, index.fields)
  }
}
