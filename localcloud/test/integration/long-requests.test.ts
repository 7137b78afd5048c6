import { readdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Cost, IndexDeclaration } from '../../documents'
import type { LocalCloud, LocalCloudOptions } from '../../index'
import { sdk, startCloud, withCloud } from './cloud'

/** Tries every way of cutting the text into pieces: some 2^60 steps. */
const WILD = '^(a+)+$'
const TEXT = `${'a'.repeat(60)}b`
const DOCUMENTS = 30
const THOUSANDS = { $range: [0, 100_000] }

const BY_N: IndexDeclaration = { collection: 'items', name: 'by_n', keys: [['n', 1]] }

type Database = ReturnType<ReturnType<typeof sdk>['database']>
type Statements = {
  collection: Database['collection']
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: { code?: string }) => String(error.code),
  )

/** What the tests of one kind ask, on a cloud of their own. */
function onCloud(limits: LocalCloudOptions['limits']) {
  const it = { cloud: undefined as unknown as LocalCloud, db: undefined as unknown as Database }
  beforeAll(async () => {
    it.cloud = await startCloud({ collections: ['items'], indexes: [BY_N], limits })
    it.db = sdk(it.cloud).database()
  })
  afterAll(() => it.cloud.close())
  const items = () => it.db.collection('items')
  beforeEach(async () => {
    await items().where({}).remove()
    await items().add(Array.from({ length: DOCUMENTS }, (_, n) => ({ _id: `i${n}`, n, text: TEXT, list: [TEXT] })))
  })
  return {
    it,
    items,
    wild: () => ({ text: it.db.RegExp({ regexp: WILD, options: '' }) }),
    /** Matches all of them, and is looked at by a reader thread all the same. */
    harmless: () => ({ text: it.db.RegExp({ regexp: '^a', options: '' }) }),
    begin: () => it.db.startTransaction() as unknown as Promise<Statements>,
  }
}

describe('a wild regular expression is ended', () => {
  const { it: impatient, items, wild, harmless, begin } = onCloud({ threads: 2, request: 300, statement: 200 })
  const pull = () => ({ list: impatient.db.command.pull(wild().text) })
  const reduce = { $reduce: { input: THOUSANDS, initialValue: 0, in: { $size: [THOUSANDS] } } }
  const ways: [string, () => Promise<unknown>][] = [
    ['get', () => items().where(wild()).get()],
    ['count', () => items().where(wild()).count()],
    [
      'nested in other conditions',
      () =>
        items()
          .where(impatient.db.command.or([{ n: -1 }, wild()]))
          .get(),
    ],
    [
      'a name written with escapes',
      () =>
        impatient.cloud.documents.handle('database.getDocument', {
          collectionName: 'items',
          query: `{"text":{"\\u0024regex":"${WILD}"}}`,
        }),
    ],
    ['aggregate', () => items().aggregate().match(wild()).end()],
    ['an endless expression', () => items().aggregate().addFields({ reduce }).end()],
    ['update', () => items().where(wild()).update({ hit: true })],
    ['updateAndReturn', () => items().where(wild()).updateAndReturn({ hit: true })],
    ['remove', () => items().where(wild()).remove()],
    ['pull', () => items().where({}).update(pull())],
    ['get in a transaction', async () => (await begin()).collection('items').where(wild()).get()],
    ['pull in a transaction', async () => (await begin()).collection('items').doc('i1').update(pull())],
    [
      'updateAndReturn in a transaction',
      async () => (await begin()).collection('items').where(wild()).updateAndReturn({ hit: true }),
    ],
  ]

  it.each(ways)('%s', async (_, ask) => {
    expect(await codeOf(ask())).toBe('DATABASE_TIMEOUT')
    const untouched = { hit: impatient.db.command.exists(false), list: TEXT }
    expect((await items().where(untouched).count()).total).toBe(DOCUMENTS)
  })

  it('and ends its transaction', async () => {
    const transaction = await begin()
    await transaction.collection('items').doc('i1').update({ n: -1 })
    expect(await codeOf(transaction.collection('items').where(wild()).get())).toBe('DATABASE_TIMEOUT')
    expect(await codeOf(transaction.rollback())).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await items().doc('i1').update({ n: 7 })).updated).toBe(1)
  })

  it('and leaves neither thread nor open file behind', async () => {
    const open = () => readdirSync('/proc/self/fd').length
    const all = () => Promise.all([1, 2, 3].map(() => codeOf(items().where(wild()).get())))
    await all()
    const before = open()
    for (let round = 0; round < 2; round++)
      expect(await all()).toEqual(['DATABASE_TIMEOUT', 'DATABASE_TIMEOUT', 'DATABASE_TIMEOUT'])
    await expect.poll(() => codeOf(items().where(harmless()).get())).toBe('answered')
    await expect.poll(open).toBeLessThanOrEqual(before)
  })
})

describe('while a wild regular expression runs', () => {
  const { it: patient, items, wild, harmless } = onCloud({ request: 600_000 })

  it('everybody else is answered, on the connections they have', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = (query: string) =>
      new Promise<{ socket: number | undefined; found: number | undefined }>((resolve, reject) => {
        const text = JSON.stringify({ action: 'database.getDocument', collectionName: 'items', query })
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
        const asked = request(`${patient.cloud.url}/admin`, { agent, method: 'POST', headers }, (reply) => {
          const socket = asked.socket?.localPort
          const read = json(reply) as Promise<{ data?: { list: string[] } }>
          read.then(({ data }) => resolve({ socket, found: data?.list.length }), reject)
        })
        asked.on('error', reject).end(text)
      })
    const { socket } = await ask('{"_id":"i1"}')
    let ended = false
    const wilds = [1, 2].map(() =>
      codeOf(items().where(wild()).get()).finally(() => {
        ended = true
      }),
    )
    const short = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(`{"_id":"i${n % DOCUMENTS}"}`)))
    expect(short).toEqual(Array(50).fill({ socket, found: 1 }))
    expect((await items().where(harmless()).count()).total).toBe(DOCUMENTS)
    expect((await items().doc('i2').update({ n: 2 })).updated).toBe(1)
    expect(await ask('{"_id":"i1"}')).toEqual({ socket, found: 1 })
    expect(ended).toBe(false)
    agent.destroy()
    await patient.cloud.close()
    expect(await Promise.all(wilds)).not.toContain('answered')
  })
})

describe('what reader threads answer', () => {
  const { it: usual, items, harmless, begin } = onCloud({})

  it('holds every write that was answered before the question', async () => {
    for (let n = 1000; n < 1100; n++) {
      await items().doc('i1').update({ n })
      const { data } = await items()
        .where({ ...harmless(), n: usual.db.command.gte(1000) })
        .get()
      expect(data.map((item: { n: number }) => item.n)).toEqual([n])
    }
  })

  it('is one moment’s state, while others write', async () => {
    await items().where({}).update({ n: 0 })
    const { inc, aggregate } = usual.db.command
    let stop = false
    const move = async (from: string, to: string) => {
      while (!stop) {
        await usual.db.runTransaction(async (transaction: Statements) => {
          await transaction
            .collection('items')
            .doc(from)
            .update({ n: inc(-1) })
          await transaction
            .collection('items')
            .doc(to)
            .update({ n: inc(1) })
        })
      }
    }
    const moving = [move('i1', 'i2'), move('i3', 'i4')]
    for (let i = 0; i < 50; i++) {
      const sum = { _id: null, n: aggregate.sum('$n') }
      const { data } = await items().aggregate().match(harmless()).group(sum).end()
      expect(data).toEqual([{ _id: null, n: 0 }])
    }
    stop = true
    await Promise.all(moving)
  })

  it('is the same for more documents than are looked at on the main thread', async () => {
    const { gte, inc } = usual.db.command
    await items().add(Array.from({ length: 1500 }, (_, n) => ({ _id: `more${n}`, n, more: true })))
    expect((await items().where({ more: true }).count()).total).toBe(1500)
    expect((await items().where({ more: true }).orderBy('n', 'desc').limit(3).get()).data[0].n).toBe(1499)
    expect(
      (
        await items()
          .where({ more: true })
          .update({ n: inc(1) })
      ).updated,
    ).toBe(1500)
    const costs: Cost[] = []
    usual.cloud.onRead = (cost) => costs.push(cost)
    await items().where({ more: true }).limit(1000).skip(500).get()
    delete usual.cloud.onRead
    expect(costs).toMatchObject([{ action: 'database.getDocument', examined: DOCUMENTS + 1500, returned: 1000 }])
    const explained = await usual.cloud.documents.explain('items', '{"more":true}')
    expect(explained).toMatchObject({ plan: 'scan', examined: DOCUMENTS + 100 })
    const transaction = await begin()
    const found = await transaction
      .collection('items')
      .where({ more: true, n: gte(1500) })
      .get()
    expect(found.data).toEqual([{ _id: 'more1499', n: 1500, more: true }])
    await transaction.rollback()
    expect((await items().where({ more: true }).remove()).deleted).toBe(1500)
  })

  it('knows collections made since, and arrays put into an index since', async () => {
    expect((await items().where(harmless()).count()).total).toBe(DOCUMENTS)
    // The numbers of an array may meet the two bounds of a range separately, so no index can narrow by both.
    const between = { ...harmless(), n: usual.db.command.gt(5002).lt(5004) }
    expect((await items().where(between).count()).total).toBe(0)
    await items().add({ text: 'a', n: [5001, 5005] })
    expect((await items().where(between).count()).total).toBe(1)
    await usual.db.createCollection('later')
    await usual.db.collection('later').add({ text: 'a' })
    expect((await usual.db.collection('later').where(harmless()).count()).total).toBe(1)
  })

  it('decides writes as if nothing came between', async () => {
    const { inc } = usual.db.command
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () =>
        items()
          .where(harmless())
          .update({ n: inc(1), by: inc(1) }),
      ),
      ...Array.from({ length: 40 }, () =>
        items()
          .doc('i3')
          .update({ n: inc(1) }),
      ),
    ])
    expect(new Set(answers.map(({ updated }) => updated))).toEqual(new Set([DOCUMENTS, 1]))
    const { data } = await items().limit(100).get()
    expect(data.every(({ by }: { by: number }) => by === 8)).toBe(true)
    expect(data.find(({ _id }: { _id: string }) => _id === 'i3')).toMatchObject({ n: 3 + 8 + 40 })
  })

  it('waits for a transaction that holds what it would change', async () => {
    const transaction = await begin()
    await transaction.collection('items').doc('i1').update({ n: 100 })
    const waiting = items()
      .where(harmless())
      .update({ n: usual.db.command.inc(1) })
    expect((await items().doc('i5').get()).data[0].n).toBe(5)
    await transaction.commit()
    expect((await waiting).updated).toBe(DOCUMENTS)
    expect((await items().doc('i1').get()).data[0].n).toBe(101)
  })

  it('fails alone when it needs too much memory', () =>
    withCloud({ collections: ['one'], limits: { heap: 96 } }, async (cloud) => {
      const one = sdk(cloud).database().collection('one')
      await one.add({ text: 'a' })
      const rows = { $map: { input: THOUSANDS, as: 'row', in: THOUSANDS } }
      const refusal = await one
        .aggregate()
        .addFields({ rows })
        .end()
        .catch((error: Error) => error)
      expect(refusal).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('memory') })
      expect((await one.where(harmless()).count()).total).toBe(1)
    }))
})
