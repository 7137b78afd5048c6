import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CloudError } from '../../../errors'
import { Random } from './oracle/random'
import { openWorld, type World } from './sdk'

let world: World
beforeEach(() => {
  world = openWorld()
})
afterEach(() => world.close())

describe('5,000 malformed requests: always a refusal with a code, never a crash', () => {
  const ACTIONS = [
    'getDocument',
    'calculateDocument',
    'insertDocument',
    'modifyDocument',
    'modifyAndReturnDoc',
    'removeDocument',
    'aggregateDocuments',
    'addCollection',
    'commitTransaction',
    'nonsense',
  ]
  const FIELDS = [
    'collectionName',
    'query',
    'data',
    'order',
    'projection',
    'stages',
    'limit',
    'offset',
    'multi',
    'merge',
    'upsert',
    'transactionId',
  ]

  it('answers each', async () => {
    const r = new Random(11)
    let answered = 0
    for (let i = 0; i < 5000; i++) {
      const body: Record<string, unknown> = r.chance(0.8) ? { collectionName: 'items' } : {}
      for (const field of r.some(FIELDS, 0, 5)) body[field] = junk(r)
      const answer = await world.documents.handle(`database.${r.pick(ACTIONS)}`, body).catch((error: unknown) => error)
      if (answer instanceof Error) expect(answer).toBeInstanceOf(CloudError)
      else answered++
    }
    expect(answered).toBeGreaterThan(50)
  })

  const EJSONS = [
    '',
    '{',
    '[]',
    '5',
    'null',
    '{"$numberInt":{}}',
    '{"a":{"$date":"never"}}',
    '{"a":{"$oid":"zz"}}',
    '{"$set":5}',
    '{"$set":{"a..b":1}}',
    '{"$inc":{"a":"x"}}',
    '{"$push":{"a":{"$each":1}}}',
    '{"a":{"$in":{}}}',
    '{"a":{"$regex":"("}}',
    '{"$and":[]}',
    '{"a":{"$not":1}}',
    '{"loc":{"$nearSphere":{}}}',
    '{"a":{"$elemMatch":[]}}',
    '{"a":{"$size":-1}}',
    '{"$expr":{"$divide":[1,0]}}',
    '{"a":1}',
    '{}',
    '{"$rename":{"a":"a"}}',
    '{"_id":{"$gt":1}}',
    '{"a":{"$numberDouble":"x"}}',
    `{"a":${'['.repeat(300)}${']'.repeat(300)}}`,
    `{"a":"${'x'.repeat(100_000)}"}`,
    '{"a":{"$binary":{"base64":5}}}',
    '{"a":{"$numberDecimal":"x"}}',
    '{"a":{"$timestamp":{}}}',
    '{"a":{"$regularExpression":{}}}',
    '{"a":{"$tcb_server_date":5}}',
    '{"a":{"$tcb_server_date":{"offset":1e300}}}',
  ]
  const STAGES = [
    '$match',
    '$group',
    '$project',
    '$unwind',
    '$limit',
    '$lookup',
    '$bucket',
    '$geoNear',
    '$sample',
    '$sort',
    '$replaceRoot',
    '$x',
  ]

  function junk(r: Random): unknown {
    const roll = r.int(10)
    if (roll < 5) return r.pick(EJSONS)
    if (roll === 5) return r.times(0, 2, () => r.pick<unknown>([r.pick(EJSONS), 5, null]))
    if (roll === 6) return r.times(1, 2, () => ({ stageKey: r.pick(STAGES), stageValue: r.pick(EJSONS) }))
    return r.pick<unknown>([null, true, -1, 1.5, {}, 1e9, 'x', '__proto__'])
  }
})
