import { setImmediate as turn } from 'node:timers/promises'
import { likenessOf } from '@shared/evidence/likeness'
import { asId, type CarrierId, type RecordId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likenessFields } from '../../../cloudfunctions/store/inspections'
import { seeded } from '../../../localcloud/index'
import { draw, resized } from '../../pictures/draw'
import { jpegOf, pdf, pngOf } from '../../pictures/files'
import { openWorld, type World } from '../../world'
import { putAll, stored } from '../stored'
import { Counter } from './counter'

/** The reviewer is shown what looks alike, with its rate; nothing is refused for it (T1). */
let world: World
let counter: Counter
beforeAll(async () => {
  world = await openWorld()
  counter = new Counter(world)
})
afterAll(() => world?.close())

const asked = async (recordId: string) => (await world.must('city-1', 'evidence/alike', { recordId })).files

/** As the desk is told of a claim of this record. */
async function similar(recordId: RecordId) {
  const claimId = await counter.claim({ recordId })
  const { items } = await world.must('city-1', 'points/queue', { limit: 100 })
  const row = items.find(({ id }) => id === claimId)
  return row && !row.tied ? row.oddities.similar : undefined
}

describe('a copy that was made smaller and saved again', () => {
  it('counts, and is shown on both records with what is alike', async () => {
    const drawn = draw(21, 160, 120)
    const first = await counter.handedIn(jpegOf(drawn, 90))
    const second = await counter.handedIn(jpegOf(resized(drawn, 96, 72), 60))
    await counter.tick()
    expect([await counter.inspectionOf(first.id), await counter.inspectionOf(second.id)]).toEqual([
      { state: 'fine' },
      { state: 'fine' },
    ])
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const [file] = await asked(one.recordId)
      expect(file).toMatchObject({
        evidenceId: one.id,
        alike: [{ recordId: other.recordId, sameStation: true, samePixels: false }],
      })
      const { distance, percent } = file!.alike[0]!
      expect(await similar(one.recordId)).toEqual({ files: 1, percent })
      expect(distance).toBeLessThanOrEqual(10)
      expect(percent).toBe(Math.round(((64 - distance) / 64) * 100))
    }
  })

  it('at another station is told apart from one’s own', async () => {
    const drawn = draw(22, 96, 72)
    const first = await counter.handedIn(jpegOf(drawn, 90))
    const second = await counter.handedIn(pngOf(drawn))
    await counter.tick()
    const likeness = (await stored(world, 'inspections', { _id: first.id }))[0]!.likeness
    const elsewhere = await counter.record({ evidence: [], carrierId: asId<CarrierId>('station-b') })
    await counter.picture({ recordId: elsewhere, carrierId: asId<CarrierId>('station-b'), ...likenessFields(likeness) })
    const [file] = await asked(second.recordId)
    expect(file!.alike.map(({ recordId, sameStation }) => [recordId, sameStation]).sort()).toEqual(
      [
        [first.recordId, true],
        [elsewhere, false],
      ].sort(),
    )
  })

  it('is forgotten when it is taken out; papers are alike to nothing', async () => {
    const drawn = draw(23, 96, 72)
    const first = await counter.handedIn(jpegOf(drawn, 90))
    const second = await counter.handedIn(jpegOf(drawn, 50))
    const paper = await counter.attached(first.recordId, pdf(), 'minutes')
    await counter.tick()
    expect((await asked(first.recordId)).map(({ evidenceId, alike }) => [evidenceId, alike.length]).sort()).toEqual(
      [
        [first.id, 1],
        [paper, 0],
      ].sort(),
    )
    await counter.take(second.recordId, second.id)
    expect((await asked(first.recordId)).find(({ evidenceId }) => evidenceId === first.id)!.alike).toEqual([])
    expect(await similar(first.recordId)).toBeNull()
  })
})

it('among thousands of other pictures reads a handful', async () => {
  const random = seeded(5)
  const recordId = await counter.record({ evidence: [await counter.picture()] })
  const [{ evidence: [own] = [] } = {}] = await stored(world, 'records', { _id: recordId })
  const [like] = await stored(world, 'inspections', { _id: own!.id })
  const others = []
  for (let nth = 0; nth < 3000; nth++) {
    const likeness = likenessOf(Array.from({ length: 1024 }, random))
    others.push({
      ...like!,
      _id: asId<NonNullable<typeof own>['id']>(`u_other_${nth}`),
      ...likenessFields(likeness),
    })
    if (nth % 50 === 0) await turn() // others in this process have their turn
  }
  await putAll(world, 'inspections', others)
  const { documents } = world.cloud
  const { handle } = documents
  let read = 0
  documents.handle = async (action, body) => {
    const answer = await handle.call(documents, action, body)
    if ((body as { collectionName?: string }).collectionName === 'inspections')
      read += ((answer.data as { list?: unknown[] } | undefined)?.list ?? []).length
    return answer
  }
  try {
    await asked(recordId)
  } finally {
    documents.handle = handle
  }
  console.log(`alike: stored=${others.length} read=${read}`)
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(others.length / 100)
})
