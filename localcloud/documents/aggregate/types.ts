import type { Variables } from '../expression'
import type { CompiledQuery } from '../query'
import type { Document, Value } from '../values'

/** What a stage may ask of the database besides its input. */
type Source = {
  /** The documents of a collection that match; of each perhaps only these fields. No such collection: none. */
  find(collection: string, query: CompiledQuery, fields?: string[]): Iterable<Document>
  /** Paths with a geo index. */
  geoPaths(collection: string): string[]
  random(): number
}

export type StageContext = { collection: string; source: Source; variables: Variables }

/** Documents pass one by one where the stage allows it: a group over a large collection must not hold the collection. */
type Stage = (documents: Iterable<Document>) => Iterable<Document>

export type CompileStage = (spec: Value, context: StageContext) => Stage
