import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorld, type World } from './sdk'

/** What the SDK itself puts on the wire in surprising cases (README, "Traps"): an upgrade that mends one should be noticed. */
let world: World
beforeEach(() => {
  world = openWorld()
})
afterEach(() => world.close())

const items = () => world.db.collection('items')
const last = (field: string): unknown => JSON.parse(String(world.sent.at(-1)?.body[field]))

async function sentQuery(where: object): Promise<unknown> {
  await items().where(where).get()
  return last('query')
}

async function sentUpdate(change: object): Promise<unknown> {
  await items().where({ none: 1 }).update(change)
  return last('data')
}

it('an empty object as a condition disappears, and so does one in an update', async () => {
  expect(await sentQuery({ a: {} })).toEqual({})
  expect(await sentUpdate({ a: {}, b: null })).toEqual({ $set: { b: null } })
})

it('two fields with or become one or', async () => {
  const { command: _ } = world.db
  const query = (await sentQuery({ a: _.or(_.eq('x'), _.eq('y')), b: _.or(_.eq('z'), _.eq('w')) })) as {
    $or: unknown[]
  }
  expect(query.$or).toHaveLength(4)
})

it('chained commands do not survive inside not, elemMatch and pull', async () => {
  const { command: _ } = world.db
  expect(await sentQuery({ a: _.not(_.gt('x').lt('y')) })).toEqual({ a: {} })
  expect(await sentQuery({ a: _.elemMatch({ b: _.gt('x').lt('y') }) })).toMatchObject({
    a: { $elemMatch: { b: { operator: 'and' } } },
  })
  expect(await sentUpdate({ a: _.pull(_.gt('x').lt('y')) })).toMatchObject({ $pull: { a: { operator: 'and' } } })
})

it('set and push-each do not know server dates and points', async () => {
  const { command: _ } = world.db
  const date = world.db.serverDate()
  const lost = { offset: { $numberInt: '0' } }
  expect(await sentUpdate({ a: _.set(date), b: _.push({ each: [date] }) })).toEqual({
    $set: { a: lost },
    $push: { b: { $each: [lost] } },
  })
  const kept = { $tcb_server_date: lost }
  expect(await sentUpdate({ a: date, b: _.push([date]) })).toEqual({
    $set: { a: kept },
    $push: { b: { $each: [kept] } },
  })
  expect(await sentUpdate({ a: _.set(new world.db.Geo.Point(1, 2)) })).toMatchObject({
    $set: { a: { longitude: {}, latitude: {} } },
  })
})

it('addToSet knows $each and not each', async () => {
  const { command: _ } = world.db
  expect(await sentUpdate({ a: _.addToSet({ each: ['x'] }) })).toEqual({ $addToSet: { a: { each: ['x'] } } })
})
