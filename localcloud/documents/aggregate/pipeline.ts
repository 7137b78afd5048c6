import { compileMatcher, compileQuery } from '../query'
import { badOperator, failed } from '../refusals'
import { type Document, isDocument, type Value } from '../values'
import { geoNear } from './geo-near'
import { bucket, bucketAuto, group } from './group'
import { lookup } from './lookup'
import { neededFields } from './needs'
import { addFields, project } from './project'
import { count, limit, replaceRoot, sample, skip, sort, sortByCount, unwind } from './reshape'
import { requireDocument } from './spec'
import { filtered } from './stream'
import type { CompileStage, StageContext } from './types'

const match: CompileStage = (spec, { variables }) => {
  const matches = compileMatcher(requireDocument('$match', spec), variables)
  return (documents) => filtered(documents, matches)
}

const STAGES: { readonly [name: string]: CompileStage } = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unwind: unwind,
}

/**
 * Compiles every stage the SDK's `aggregate()` has, and returns what runs them. A first `$match` or `$geoNear` goes through the planner.
 * Throws DATABASE_INVALID_OPERRATOR for another stage.
 */
export function compilePipeline(pipeline: Value[], context: StageContext): () => Iterable<Document> {
  const stages = pipeline.map(readStage)
  const [first, ...others] = stages
  const leads = first?.name === '$match' || first?.name === '$geoNear'
  const rest = (leads ? others : stages).map(({ name, spec }) => {
    if (name === '$geoNear') throw failed('$geoNear is only valid as the first stage in a pipeline.')
    const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (!compile) throw badOperator(name, 'aggregate')
    return compile(spec, context)
  })
  const start = begin(leads ? first : undefined, leads ? others[0] : first, context)
  return () => rest.reduce<Iterable<Document>>((documents, stage) => stage(documents), start())
}

type Written = { name: string; spec: Value }

function begin(first: Written | undefined, next: Written | undefined, context: StageContext): () => Iterable<Document> {
  if (first?.name === '$geoNear') return geoNear(first.spec, context)
  const query = compileQuery(first ? requireDocument('$match', first.spec) : {}, context.variables)
  const fields = neededFields(first, next)
  if (query.near) throw failed('$geoNear, $near, and $nearSphere are not allowed in this context')
  return () => context.source.find(context.collection, query, fields)
}

function readStage(stage: Value): Written {
  const [name, ...others] = isDocument(stage) ? Object.keys(stage) : []
  if (!isDocument(stage) || !name || others.length > 0)
    throw failed('A pipeline stage specification object must contain exactly one field.')
  return { name, spec: stage[name] as Value }
}
