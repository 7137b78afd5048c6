import type { Document } from '../values'

export function* mapped(documents: Iterable<Document>, change: (document: Document) => Document): Generator<Document> {
  for (const document of documents) yield change(document)
}

export function* filtered(documents: Iterable<Document>, keeps: (document: Document) => boolean): Generator<Document> {
  for (const document of documents) if (keeps(document)) yield document
}

export function* spread(documents: Iterable<Document>, into: (document: Document) => Document[]): Generator<Document> {
  for (const document of documents) yield* into(document)
}

/** Asks for no more documents than it passes on. */
export function* taken(documents: Iterable<Document>, count: number): Generator<Document> {
  let left = count
  for (const document of documents) {
    yield document
    if (--left === 0) return
  }
}
