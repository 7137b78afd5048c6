import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area, Doc, Transaction } from './world'

const source = 'docs: db.runTransaction; WeChat: 事务'
const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'

export const transactions: Area = {
  name: 'transactions',
  checks: [
    {
      says: 'commit makes all writes visible at once, rollback none',
      source,
      async run({ db, holding }) {
        const name = (
          await holding([
            { _id: 'a', n: 1 },
            { _id: 'b', n: 1 },
          ])
        ).name
        const move = async (end: 'commit' | 'rollback') => {
          const transaction = await db.startTransaction()
          await transaction
            .collection(name)
            .doc('a')
            .update({ n: db.command.inc(-1) })
          await transaction
            .collection(name)
            .doc('b')
            .update({ n: db.command.inc(1) })
          const { data } = await db.collection(name).orderBy('_id', 'asc').get()
          assert.deepEqual(
            data.map(({ n }: Doc) => n),
            [1, 1],
          )
          await (end === 'commit' ? transaction.commit() : transaction.rollback('no'))
        }
        await move('rollback')
        assert.deepEqual(
          (await db.collection(name).orderBy('_id', 'asc').get()).data.map(({ n }: Doc) => n),
          [1, 1],
        )
        await move('commit')
        assert.deepEqual(
          (await db.collection(name).orderBy('_id', 'asc').get()).data.map(({ n }: Doc) => n),
          [0, 2],
        )
      },
    },
    {
      says: 'a transaction reads its own writes, and a document or null',
      source: 'SDK: document.ts',
      async run({ db, holding }) {
        const { name } = await holding([{ _id: 'a', n: 1 }])
        const transaction = await db.startTransaction()
        const things = transaction.collection(name)
        await things.doc('a').update({ n: 5 })
        await things.add({ _id: 'new', n: 7 })
        assert.deepEqual((await things.doc('a').get()).data, { _id: 'a', n: 5 })
        assert.deepEqual((await things.doc('new').get()).data, { _id: 'new', n: 7 })
        assert.equal((await things.doc('absent').get()).data, null)
        await transaction.commit()
        assert.equal((await db.collection(name).count()).total, 2)
      },
    },
    {
      says: 'a snapshot does not see what is committed later',
      source: 'seen on the real service: the snapshot is taken at the first statement',
      async run({ db, holding }) {
        const { name } = await holding([
          { _id: 'a', n: 1 },
          { _id: 'b', n: 1 },
        ])
        const transaction = await db.startTransaction()
        await transaction.collection(name).doc('a').get()
        await db.collection(name).doc('b').update({ n: 9 })
        const { data } = (await transaction.collection(name).doc('b').get()) as unknown as { data: Doc }
        assert.equal(data.n, 1)
        await transaction.rollback('done')
      },
    },
    {
      says: 'of two that write one document the second conflicts and is over',
      source: 'WeChat: 事务; SDK: transaction/index.ts',
      async run({ db, holding }) {
        const { name } = await holding([{ _id: 'a', n: 1 }])
        const [first, second] = [await db.startTransaction(), await db.startTransaction()]
        await first.collection(name).doc('a').get()
        await second.collection(name).doc('a').get()
        await first.collection(name).doc('a').update({ n: 2 })
        assert.equal(await codeOf(second.collection(name).doc('a').update({ n: 3 })), CONFLICT)
        await first.commit()
        assert.equal(await codeOf(second.commit()), 'DATABASE_TRANSACTION_FAIL')
        assert.deepEqual((await db.collection(name).doc('a').get()).data, [{ _id: 'a', n: 2 }])
      },
    },
    {
      says: 'runTransaction retries conflicts until every increment is in',
      source,
      async run({ db, holding }) {
        const { name } = await holding([{ _id: 'a', n: 0 }])
        const add = () =>
          db.runTransaction(async (transaction: Transaction) => {
            const { data } = (await transaction.collection(name).doc('a').get()) as unknown as { data: { n: number } }
            await transaction
              .collection(name)
              .doc('a')
              .update({ n: data.n + 1 })
          }, 50)
        await Promise.all(Array.from({ length: 6 }, add))
        assert.deepEqual((await db.collection(name).doc('a').get()).data, [{ _id: 'a', n: 6 }])
      },
    },
    {
      says: 'runTransaction rolls back what throws, and answers what returns',
      source,
      async run({ db, holding }) {
        const { name } = await holding([{ _id: 'a', n: 0 }])
        const failing = db.runTransaction(async (transaction: Transaction) => {
          await transaction.collection(name).doc('a').update({ n: 1 })
          throw new Error('changed my mind')
        })
        await assert.rejects(failing, /changed my mind/)
        assert.deepEqual((await db.collection(name).doc('a').get()).data, [{ _id: 'a', n: 0 }])
        assert.equal(await db.runTransaction(async () => 'value'), 'value')
      },
    },
    {
      says: 'a transaction is over after 30 seconds',
      source: 'message of the real service: must be commit or abort in 30 seconds',
      async run({ db, holding, cloud }) {
        const { name } = await holding([{ _id: 'a', n: 0 }])
        const transaction = await db.startTransaction()
        await transaction.collection(name).doc('a').update({ n: 1 })
        cloud.setClockOffset(31_000)
        assert.equal(await codeOf(transaction.commit()), 'DATABASE_TRANSACTION_FAIL')
        cloud.setClockOffset(0)
        assert.deepEqual((await db.collection(name).doc('a').get()).data, [{ _id: 'a', n: 0 }])
      },
    },
    {
      says: 'a plain write waits for the document of a transaction',
      source: 'WeChat: 事务',
      async run({ db, holding }) {
        const { name } = await holding([{ _id: 'a', n: 0 }])
        const transaction = await db.startTransaction()
        await transaction.collection(name).doc('a').update({ n: 1 })
        const order: string[] = []
        const plain = db
          .collection(name)
          .doc('a')
          .update({ n: db.command.inc(10) })
          .then(() => order.push('plain'))
        await new Promise((resolve) => setTimeout(resolve, 100))
        order.push('commit')
        await transaction.commit()
        await plain
        assert.deepEqual(order, ['commit', 'plain'])
        assert.deepEqual((await db.collection(name).doc('a').get()).data, [{ _id: 'a', n: 11 }])
      },
    },
    {
      says: 'concurrent conditional updates sell no seat twice',
      source: 'MongoDB manual: single-document atomicity',
      async run({ db, holding }) {
        const things = await holding([{ _id: 'slot', left: 5 }])
        const take = () => things.where({ _id: 'slot', left: db.command.gt(0) }).update({ left: db.command.inc(-1) })
        const results = await Promise.all(Array.from({ length: 20 }, take))
        assert.equal(
          results.reduce((sum, { updated }) => sum + (updated ?? 0), 0),
          5,
        )
        assert.deepEqual((await things.doc('slot').get()).data, [{ _id: 'slot', left: 0 }])
      },
    },
  ],
}
