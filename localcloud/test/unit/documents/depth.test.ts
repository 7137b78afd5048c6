import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Documents, type IndexDeclaration, openDocuments } from '../../../documents'
import { CloudError } from '../../../errors'
import { scratch } from './scratch'

let folder: string
let file: string
let documents: Documents
let warnings: string[]

const BY_N: IndexDeclaration = { collection: 'items', name: 'by_n', keys: [['n', 1]] }
const BY_DEEP: IndexDeclaration = { collection: 'items', name: 'by_deep', keys: [['deep', 1]] }

function open(...indexes: IndexDeclaration[]): void {
  documents = openDocuments({ file, now: () => 0, indexes, warn: (text) => warnings.push(text) })
}
beforeEach(() => {
  folder = scratch('depth')
  file = path.join(folder, 'env.db')
  warnings = []
  open(BY_N)
  documents.createCollection('items')
})
afterEach(() => {
  documents.close()
  rmSync(folder, { recursive: true })
})

const ask = async (action: string, body: object = {}) =>
  (await documents.handle(`database.${action}`, { collectionName: 'items', ...body })).data as Record<string, unknown>
const insert = (...data: string[]) => ask('insertDocument', { data })
const list = async (body: object = {}) => (await ask('getDocument', body)).list as string[]
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof CloudError ? error.code : `thrown: ${String(error)}`),
  )

/** `levels` documents, one in another, around `leaf`. */
const nested = (levels: number, leaf = '{"$numberInt":"1"}') => `${'{"a":'.repeat(levels)}${leaf}${'}'.repeat(levels)}`
const dotted = (levels: number) => Array(levels).fill('a').join('.')
const byId = '{"_id":"x"}'

/** Puts a text under the engine's feet, as an older version or a broken disk would have left it. */
function plant(body: string): void {
  documents.close()
  const db = new Database(file)
  db.prepare('UPDATE documents SET body = ? WHERE id LIKE ?').run(body, '%x')
  db.close()
}

describe('nesting', () => {
  it('is limited to 100 levels, whatever the innermost value is', async () => {
    const fields = nested(99).slice(1)
    await insert(`{"_id":"x",${fields}`)
    expect(await list()).toEqual([`{"_id":"x",${fields}`])
    expect(await refusal(insert(`{"_id":"y",${nested(100).slice(1, -1)},"b":${nested(100)}}`))).toBe('INVALID_PARAM')
    expect(await refusal(insert(`{"_id":"y","b":${nested(100, '"text"')}}`))).toBe('INVALID_PARAM')
    const code = `{"$code":"x","$scope":${nested(3000)}}`
    expect(await refusal(insert(`{"_id":"y","b":${code}}`))).toBe('INVALID_PARAM')
  })

  it.each([101, 150, 20_000])('of %i levels is refused on every way of writing', async (levels) => {
    await insert('{"_id":"x","list":[{"n":{"$numberInt":"1"}}],"moved":{"$numberInt":"1"}}')
    const before = await list()
    const updates = [
      `{"$set":{"${dotted(levels)}":{"$numberInt":"1"}}}`,
      `{"$inc":{"${dotted(levels)}":{"$numberInt":"1"}}}`,
      `{"$push":{"${dotted(levels)}":{"$numberInt":"1"}}}`,
      `{"$rename":{"moved":"${dotted(levels)}"}}`,
      `{"$set":{"list.$[].${dotted(levels)}":{"$numberInt":"1"}}}`,
    ]
    const positional = `{"$set":{"list.$.${dotted(levels)}":{"$numberInt":"1"}}}`
    const hit = '{"_id":"x","list.n":{"$numberInt":"1"}}'
    for (const data of updates) {
      expect(await refusal(ask('modifyDocument', { query: byId, data }))).toBe('INVALID_PARAM')
      expect(await refusal(ask('modifyAndReturnDoc', { query: byId, data }))).toBe('INVALID_PARAM')
      const { transactionId } = await documents.handle('database.startTransaction', {})
      expect(await refusal(ask('modifyDocument', { query: byId, data, transactionId }))).toBe('INVALID_PARAM')
    }
    expect(await refusal(ask('modifyDocument', { query: hit, data: positional }))).toBe('INVALID_PARAM')
    const set = { query: byId, data: nested(levels), merge: false, upsert: true }
    expect(await refusal(ask('modifyDocument', set))).toBe('INVALID_PARAM')
    expect(await refusal(ask('modifyDocument', { ...set, query: '{"_id":"new"}' }))).toBe('INVALID_PARAM')
    expect(await list()).toEqual(before)
  })

  it('grows step by step to the limit and not beyond', async () => {
    await insert(byId)
    const at = (levels: number) => ({ query: byId, data: `{"$set":{"${dotted(levels)}":{}}}` })
    expect(await refusal(ask('modifyDocument', at(99)))).toBe('answered')
    expect(await refusal(ask('modifyDocument', at(100)))).toBe('INVALID_PARAM')
    documents.close()
    open(BY_N, BY_DEEP)
    expect(await list({ query: byId })).toHaveLength(1)
  })
})

describe.each([
  ['nested too deeply', `{"_id":"x","n":{"$numberInt":"1"},"deep":${nested(150)}}`],
  ['cut off', '{"_id":"x","n":{"$numb'],
  ['not EJSON', '{"_id":"x","n":{"$numberInt":"one"}}'],
])('a stored document that is %s', (_, body) => {
  beforeEach(async () => {
    await insert('{"_id":"w","n":{"$numberInt":"1"}}', '{"_id":"x","n":{"$numberInt":"1"}}', '{"_id":"z"}')
    plant(body)
    open(BY_N, BY_DEEP)
  })
  const others = (found: string[]) => found.filter((text) => !text.startsWith('{"_id":"x"')).length
  const free = async () => {
    const found = (await ask('aggregateDocuments', {
      stages: [{ stageKey: '$group', stageValue: '{"_id":null,"count":{"$sum":{"$numberInt":"1"}}}' }],
    })) as { list: string[] }
    return found.list
  }

  it('stops neither the start nor anybody who asks for others', async () => {
    expect(others(await list())).toBe(2)
    expect(others(await list({ order: '{"n":{"$numberInt":"1"}}' }))).toBe(2)
    expect(others(await list({ order: '{"deep":{"$numberInt":"1"}}' }))).toBe(2)
    expect(others(await list({ query: '{"n":{"$numberInt":"1"}}' }))).toBe(1)
    expect(others(await list({ query: '{"other":null}', projection: '{"n":{"$numberInt":"1"}}' }))).toBe(2)
    expect(await free()).toHaveLength(1)
    expect(await ask('modifyDocument', { query: '{"_id":"w"}', data: '{"$set":{"n":{"$numberInt":"2"}}}' })).toEqual({
      updated: 1,
      upsert_id: null,
    })
  })

  it('is removed by its id, and leaves nothing in an index', async () => {
    expect(await ask('removeDocument', { query: byId })).toEqual({ deleted: 1 })
    expect(await list()).toHaveLength(2)
    expect(await list({ query: '{"n":{"$numberInt":"1"}}' })).toHaveLength(1)
    expect(await ask('calculateDocument', { query: '{"n":{"$numberInt":"1"}}' })).toEqual({ total: 1 })
  })

  it('is removed with all others, or in a transaction', async () => {
    const { transactionId } = await documents.handle('database.startTransaction', {})
    await ask('removeDocument', { query: byId, transactionId })
    await documents.handle('database.commitTransaction', { transactionId })
    expect(await list()).toHaveLength(2)
    await insert(byId)
    plant(body)
    open(BY_N)
    expect(await ask('removeDocument', { query: '{}', multi: true })).toEqual({ deleted: 3 })
    expect(await ask('calculateDocument')).toEqual({ total: 0 })
  })

  it('is replaced by its id', async () => {
    await ask('modifyDocument', { query: byId, data: '{"n":{"$numberInt":"7"}}', merge: false, upsert: true })
    expect(await list({ query: '{"n":{"$numberInt":"7"}}' })).toEqual(['{"_id":"x","n":{"$numberInt":"7"}}'])
    expect(await list({ query: '{"n":{"$numberInt":"1"}}' })).toHaveLength(1)
  })
})

describe('a new index over documents that it cannot take', () => {
  it('is made of the others, with a word about each', async () => {
    await insert('{"_id":"1","at":"nowhere","a":[1],"b":[1]}', '{"_id":"2"}', '{"_id":"3"}')
    documents.close()
    const both: IndexDeclaration['keys'] = [
      ['a', 1],
      ['b', 1],
    ]
    open(
      { collection: 'items', name: 'by_place', keys: [['at', '2dsphere']] },
      { collection: 'items', name: 'by_both', keys: both },
    )
    expect(warnings).toHaveLength(2)
    expect(warnings.join()).toMatch(/items\.by_place.*items\.by_both/s)
    expect(await list()).toHaveLength(3)
    for (const id of ['1', '2', '3']) {
      expect(await ask('removeDocument', { query: `{"_id":"${id}"}` })).toEqual({ deleted: 1 })
    }
  })
})
