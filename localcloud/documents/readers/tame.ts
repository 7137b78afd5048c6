import type { Body } from '../body'

/**
 * Operators that take no longer for a document than the document is long. Regular expressions are none of them, nor what an expression can
 * repeat (`$range`, `$reduce`) or multiply (`$unwind`).
 */
const TAME = new Set(
  [
    '$eq $ne $gt $gte $lt $lte $in $nin $and $or $nor $not $exists $size $all $elemMatch $mod',
    '$nearSphere $geoWithin $geoIntersects $geometry $centerSphere $maxDistance $minDistance',
    '$set $unset $inc $mul $min $max $rename $bit $push $each $position $sort $slice $addToSet $pull $pullAll $pop',
    '$match $group $sum $avg $first $last $limit $skip $count $geoNear $lookup',
    '$numberInt $numberLong $numberDouble $numberDecimal $date $oid $undefined $binary $uuid $timestamp $tcb_server_date',
  ]
    .join(' ')
    .split(' '),
)

/** Characters. A longer condition takes noticeably long for each document. */
const MAX_LENGTH = 10_000

/** Can it be told beforehand that this request takes no longer than the number of its documents says? */
export function isTame({ query, order, projection, data, stages }: Body): boolean {
  const pipeline = (Array.isArray(stages) ? stages : []).map((stage) => (stage ?? {}) as Record<string, unknown>)
  const conditions = [query, order, projection, ...pipeline.map(({ stageValue }) => stageValue)]
  return (
    pipeline.every(({ stageKey }) => TAME.has(String(stageKey))) &&
    conditions.every((text) => typeof text !== 'string' || (text.length <= MAX_LENGTH && namesTameOnly(text))) &&
    (typeof data !== 'string' || namesTameOnly(data))
  )
}

/** A name may also be written with escapes; what has any is not tame. */
function namesTameOnly(text: string): boolean {
  if (text.includes('\\u')) return false
  for (const [, name] of text.matchAll(/"(\$\w*)"\s*:/g)) if (!TAME.has(name as string)) return false
  return true
}
