import { compilePipeline } from '../aggregate/pipeline'
import { type Body, list } from '../body'
import { invalid } from '../refusals'
import { decode, encode, type Value, withPlainIds } from '../values'
import type { ReadAction } from './types'

/** `database.aggregateDocuments`: `{list: [EJSON…]}`. */
export const aggregateDocuments: ReadAction = ({ view, collection, catalog, now, random }, body) => {
  const run = compilePipeline(stagesOf(body, now), {
    collection: collection.name,
    variables: {},
    source: {
      find: (name, query, fields) => {
        const from = catalog.all().find((other) => other.name === name)
        if (!from) return []
        return query.near ? view.find(from, query).map((row) => row.document) : view.each(from, query, fields)
      },
      geoPaths: (name) =>
        catalog
          .get(name)
          .indexes.filter((index) => index.geo)
          .map((index) => (index.fields[0] as string[]).join('.')),
      random,
    },
  })
  return { list: Array.from(run(), (document) => encode(withPlainIds(document))) }
}

function stagesOf(body: Body, now: number): Value[] {
  return list(body, 'stages').map((stage) => {
    const { stageKey, stageValue } = (stage ?? {}) as Record<string, unknown>
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalid('a stage needs stageKey and stageValue')
    return { [stageKey]: decode(stageValue, now) }
  })
}
