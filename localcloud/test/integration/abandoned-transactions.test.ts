import { readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { sdk, withCloud } from './cloud'

setFlagsFromString('--expose-gc')
/** SQLite gives a file back when the last statement on it is collected. */
const collectGarbage = runInNewContext('gc') as () => void

const openFiles = () => {
  collectGarbage()
  return readdirSync('/proc/self/fd').length
}

type Transaction = { collection: ReturnType<ReturnType<typeof sdk>['database']>['collection'] }

describe('a thousand abandoned transactions', () => {
  const abandonAll = (writing: boolean) =>
    withCloud({ collections: ['items'] }, async (cloud) => {
      const ask = (action: string, body: object) =>
        cloud.documents.handle(`database.${action}`, { collectionName: 'items', ...body })
      await ask('insertDocument', { data: ['{"_id":"a","n":1}'] })
      const abandon = async () => {
        const { transactionId } = await ask('startTransaction', {})
        const query = '{"_id":"a"}'
        if (writing) await ask('modifyDocument', { query, data: '{"$inc":{"n":1}}' })
        return ask('getDocument', { query, transactionId })
      }
      await abandon()
      const figures = { before: openFiles(), codes: new Set<string>(), open: 0, after: [] as number[] }
      for (let round = 1; round <= 2; round++) {
        for (let n = 0; n < 500; n++)
          await abandon().then(
            () => figures.codes.add('answered'),
            (error: { code: string }) => figures.codes.add(error.code),
          )
        figures.open = Math.max(figures.open, openFiles())
        cloud.setClockOffset(round * 60_000)
        // the second time it may hold no more than was left the first time
        const most = figures.after[0] ?? figures.before + 125
        const ended = () => abandon().then(() => !writing || openFiles() <= most + 4)
        await expect.poll(ended).toBe(true)
        figures.after.push(openFiles())
      }
      return figures
    })

  it('that saw the same share what they hold, and only so many may be open', async () => {
    const { before, codes, open, after } = await abandonAll(false)
    expect([...codes]).toEqual(['answered', 'EXCEED_CONCURRENT_REQUEST_LIMIT'])
    expect(Math.max(open, ...after)).toBeLessThanOrEqual(before + 20)
  })

  it('that each saw something else give it back in time, and leave no more behind the second time', async () => {
    const { before, codes, open, after } = await abandonAll(true)
    expect([...codes]).toEqual(['answered', 'EXCEED_CONCURRENT_REQUEST_LIMIT'])
    expect(open).toBeLessThan(before + 250)
    expect(Math.max(...after)).toBeLessThan(before + 130)
    expect(after[1]).toBeLessThanOrEqual((after[0] as number) + 5)
  })

  it('end by themselves, also when nobody asks for anything any more', () =>
    withCloud({ collections: ['items'] }, async (cloud) => {
      const db = sdk(cloud).database()
      const transaction = (await db.startTransaction()) as unknown as Transaction
      await transaction.collection('items').doc('a').set({ n: 1 })
      let written = false
      const waiting = db
        .collection('items')
        .doc('a')
        .set({ n: 2 })
        .then(() => {
          written = true
        })
      await db.collection('items').count()
      expect(written).toBe(false)
      cloud.setClockOffset(31_000)
      await waiting
      expect((await db.collection('items').doc('a').get()).data[0].n).toBe(2)
    }))
})
