import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { breathe } from './scratch'
import { codeOf, openWorld, refusal } from './sdk'
import { openSeats, type Transaction } from './transaction-setup'

let setup: Awaited<ReturnType<typeof openSeats>>
beforeEach(async () => {
  setup = await openSeats()
})
afterEach(() => setup.world.close())

describe('the end', () => {
  it('is final', async () => {
    const { start } = setup
    const transaction = await start()
    await transaction.commit()
    expect(await refusal(transaction.collection('items').doc('a').get())).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining('transaction must be commit or abort in 30 seconds'),
    })
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await codeOf(transaction.rollback())).toBe('DATABASE_TRANSACTION_FAIL')
  })

  it('comes by itself after 30 seconds, and frees what was locked', async () => {
    const { world, items, n, start, inc } = setup
    const transaction = await start()
    await transaction.collection('items').doc('a').update(inc(1))
    world.clock.now += 30_000
    await transaction.collection('items').doc('b').update(inc(1))
    world.clock.now += 1
    expect(await codeOf(transaction.collection('items').doc('a').get())).toBe('DATABASE_TRANSACTION_FAIL')
    await items().doc('a').update(inc(1))
    expect([await n('a'), await n('b')]).toEqual([2, 1])
  })

  it('comes with any failed statement, as in MongoDB', async () => {
    const { n, start, inc } = setup
    const transaction = await start()
    await transaction.collection('items').doc('a').update(inc(1))
    expect(await codeOf(transaction.collection('items').add({ _id: 'b' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await n('a')).toBe(1)
  })
})

describe('plain writes to a locked document', () => {
  it('wait for the commit and then see it', async () => {
    const { items, n, start, inc } = setup
    const transaction = await start()
    await transaction.collection('items').doc('a').update(inc(10))
    let done = false
    const waiting = items()
      .doc('a')
      .update(inc(1))
      .then(() => {
        done = true
      })
    await items().doc('b').update(inc(1))
    await breathe()
    expect([done, await n('a'), await n('b')]).toEqual([false, 1, 2])
    await transaction.commit()
    await waiting
    expect(await n('a')).toBe(12)
  })

  it('wait for a rollback too; an insert waits for the id, and for a unique key', async () => {
    const { items, seats, start } = setup
    const transaction = await start()
    await transaction.collection('items').add({ _id: 'c' })
    await transaction.collection('seats').add({ row: 9, place: 9 })
    const waiting = [items().add({ _id: 'c', mine: true }), seats().add({ _id: 'mine', row: 9, place: 9 })]
    await breathe()
    await transaction.rollback()
    await Promise.all(waiting)
    expect((await items().doc('c').get()).data).toEqual([{ _id: 'c', mine: true }])
    expect((await seats().get()).data).toHaveLength(1)
  })

  it('give up in time, having changed nothing', async () => {
    const slept: number[] = []
    const impatient = openWorld({
      seam: {
        sleep: async (ms) => {
          slept.push(ms)
          impatient.clock.now += ms
        },
      },
    })
    await impatient.db.collection('items').add({ _id: 'a', n: 1 })
    const transaction = (await impatient.db.startTransaction()) as Transaction
    await transaction.collection('items').doc('a').update({ n: 2 })
    expect(await codeOf(impatient.db.collection('items').doc('a').update({ n: 3 }))).toBe('DATABASE_TIMEOUT')
    expect(slept).toEqual([10_000])
    await transaction.commit()
    expect((await impatient.db.collection('items').doc('a').get()).data[0].n).toBe(2)
    impatient.close()
  })

  it('reads never wait', async () => {
    const { items, n, start } = setup
    const transaction = await start()
    await transaction.collection('items').doc('a').remove()
    expect(await n('a')).toBe(1)
    expect((await items().where({}).count()).total).toBe(2)
    await transaction.rollback()
  })
})

describe('the seam', () => {
  it('injects a fault before and after: before, nothing happened; after, only the answer is lost', async () => {
    let fault: string | undefined
    const faulty = openWorld({
      seam: {
        step: (point, action) => {
          if (fault === `${point} ${action}`) throw new Error(fault)
        },
        id: () => 'fixed',
      },
    })
    const collection = faulty.db.collection('items')
    fault = 'received database.insertDocument'
    await expect(collection.add({ n: 1 })).rejects.toThrow(fault)
    expect((await collection.get()).data).toEqual([])
    fault = 'done database.insertDocument'
    await expect(collection.add({ n: 1 })).rejects.toThrow(fault)
    fault = undefined
    expect((await collection.get()).data).toEqual([{ _id: 'fixed', n: 1 }])
    faulty.close()
  })
})
