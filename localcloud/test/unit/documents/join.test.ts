import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSales } from './aggregate-setup'
import { refusal } from './sdk'

let setup: Awaited<ReturnType<typeof openSales>>
beforeAll(async () => {
  setup = await openSales()
})
afterAll(() => setup.world.close())

const run: (typeof setup)['run'] = (build, collection) => setup.run(build, collection)

describe('joins, distances, refusals', () => {
  it('lookup by field: null and missing meet missing; an array meets each of its elements', async () => {
    const joined = await run((p) =>
      p.lookup({ from: 'goods', localField: 'item', foreignField: 'sku', as: 'goods' }).sort({ _id: 1 }),
    )
    expect(joined.map(({ goods }) => (goods as { name: string }[]).map(({ name }) => name).join())).toEqual([
      '甲',
      '乙',
      '甲',
      '无',
      '无',
    ])
    expect(
      (
        await run((p) =>
          p.match({ _id: 1 }).lookup({ from: 'nowhere', localField: 'item', foreignField: 'sku', as: 'none' }),
        )
      )[0]?.none,
    ).toEqual([])
  })

  it('lookup by pipeline, with variables of the outer document', async () => {
    const { command } = setup.world.db
    const inner = setup.$.pipeline()
    const pipeline = inner
      .match(command.expr(setup.$.lte(['$min', '$$least'])))
      .project({ _id: 0, name: 1 })
      .done()
    const joined = await run((p) =>
      p.lookup({ from: 'goods', let: { least: '$n' }, pipeline, as: 'fits' } as never).sort({ _id: 1 }),
    )
    expect(joined.map(({ fits }) => (fits as { name: string }[]).length)).toEqual([1, 1, 2, 2, 2])
    expect(joined[0]?.fits).toEqual([{ name: '甲' }])
  })

  it('geoNear: distances in a field, filtered, bounded, first stage only', async () => {
    const near = new setup.world.db.Geo.Point(116.4, 39.9)
    const found = await run(
      (p) =>
        p.geoNear({
          near,
          distanceField: 'dist.m',
          spherical: true,
          maxDistance: 10_000,
          includeLocs: 'there',
        } as never),
      'places',
    )
    expect(found.map(({ _id, dist }) => [_id, Math.round((dist as { m: number }).m)])).toEqual([
      ['p0', 0],
      ['p1', 854],
    ])
    expect(found[0]?.there).toEqual({ type: 'Point', coordinates: [116.4, 39.9] })
    const kinds = await run(
      (p) =>
        p.geoNear({
          near,
          distanceField: 'km',
          spherical: true,
          distanceMultiplier: 0.001,
          query: { kind: 0 },
        } as never),
      'places',
    )
    expect(kinds.map(({ _id, km }) => [_id, Math.round((km as number) * 10) / 10])).toEqual([
      ['p0', 0],
      ['p2', 17.1],
    ])
    expect(
      (await refusal(run((p) => p.match({}).geoNear({ near, distanceField: 'd', spherical: true } as never), 'places')))
        .message,
    ).toContain('first stage')
    expect(
      (await refusal(run((p) => p.geoNear({ near, distanceField: 'd', spherical: true } as never), 'goods'))).message,
    ).toContain('2dsphere index')
  })

  it('uses an index for a first match, and reads no more than a limit needs', async () => {
    const { command } = setup.world.db
    expect(await run((p) => p.match({ sku: command.in(['a', 'b']) }).count('n'), 'goods')).toEqual([{ n: 2 }])
  })

  it('refuses a stage it does not have, by its name', async () => {
    const body = { collectionName: 'sales', stages: [{ stageKey: '$out', stageValue: '"x"' }] }
    expect(await refusal(setup.world.documents.handle('database.aggregateDocuments', body))).toMatchObject({
      code: 'DATABASE_INVALID_OPERRATOR',
    })
    const missing = setup.world.documents.handle('database.aggregateDocuments', {
      collectionName: 'none',
      stages: [{ stageKey: '$count', stageValue: '"x"' }],
    })
    expect(await refusal(missing)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
})
