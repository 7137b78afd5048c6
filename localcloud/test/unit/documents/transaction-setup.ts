import { openWorld, type World } from './sdk'

/** The SDK's published types leave transactions untyped. */
export type Transaction = {
  collection: World['db']['collection']
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** Two items and no seats, of which each place in a row is one; and what starts a transaction on them through the SDK. */
export async function openSeats() {
  const world = openWorld({
    collections: ['items', 'seats'],
    indexes: [
      {
        collection: 'seats',
        name: 'place',
        keys: [
          ['row', 1],
          ['place', 1],
        ],
        unique: true,
      },
    ],
  })
  const items = () => world.db.collection('items')
  await items().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const seats = () => world.db.collection('seats')
  const n = async (id: string) => (await items().doc(id).get()).data[0]?.n
  const start = () => world.db.startTransaction() as Promise<Transaction>
  const inc = (by: number) => ({ n: world.db.command.inc(by) })
  return { world, items, seats, n, start, inc }
}
