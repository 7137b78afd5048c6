import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headsIn } from '../../../dev/ledger-verify/statement'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { change, stored } from '../stored'
import { deniedServices, stationA } from './denied-services'

let world: World
let services: ReturnType<typeof deniedServices>
beforeAll(async () => {
  world = await openWorld()
  services = deniedServices(world, new Scene(world))
})
afterAll(() => world.close())

const rows = async () => (await stored(world, 'ledger')) as unknown as Json[]
const heads = async () =>
  (await stored(world, 'ledger-heads')).map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))

async function awarded(): Promise<string> {
  const { recordId } = await services.served()
  await services.claim(recordId)
  await services.verify(recordId)
  return recordId
}

describe('the chain of a station', () => {
  it('is whole after people decided at once, and its head is its last row', async () => {
    const claimed = await Promise.all([1, 2, 3, 4].map(async () => (await services.served()).recordId))
    for (const recordId of claimed) await services.claim(recordId)
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12)
    const answers = await Promise.all(claimed.map((recordId, i) => services.verify(recordId, `city-${1 + (i % 2)}`)))
    world.cloud.faults.clear()
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    const [award] = await stored(world, 'ledger', { recordId: claimed[0]! })
    const by =
      award!.decidedById === (await stored(world, 'ledger', { recordId: claimed[1]! }))[0]!.decidedById
        ? 'city-2'
        : 'city-2'
    await world.call(by, 'points/reverse', { ...stationA, rowId: award!.rowId, reason: '重复记分', requestId: key() })
    const verdict = verify(await rows(), await heads())
    expect(verdict).toMatchObject({ problems: [], after: 0, erased: 0 })
    expect(verdict.rows).toBeGreaterThanOrEqual(4)
    expect(verdict.heads).toEqual(await heads())
  })

  it('names nobody and gives no reason in what is chained', async () => {
    const recordId = await awarded()
    const [doc] = await stored(world, 'ledger', { recordId: recordId as never })
    const text = JSON.stringify(doc!.chained)
    for (const told of [doc!.decidedById, recordId, doc!.entry.kind === 'award' ? doc!.entry.enterpriseId : '']) {
      expect(told).not.toBe('')
      expect(text).not.toContain(told)
    }
    expect(doc!.chained.byId).toMatch(/^a_/)
  })
})

describe('the head of a day', () => {
  it('is signed once, also by two timers at once, and shows what was changed afterwards', async () => {
    await awarded()
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    await world.cloud.runTimer('jobs', 'tick')
    const days = await stored(world, 'ledger-days')
    expect(days).toHaveLength(1)
    const day = JSON.parse(JSON.stringify(days[0])) as Json & { publicKey: string }
    const { heads: signed, wrong } = headsIn(day, days[0]!.publicKey)
    expect(wrong).toEqual([])
    expect(signed).toEqual(await heads())
    expect(verify(await rows(), signed).problems).toEqual([])

    const forged = { ...days[0]!, statement: { ...days[0]!.statement, at: 1 } }
    expect(headsIn(JSON.parse(JSON.stringify(forged)), days[0]!.publicKey).wrong).toHaveLength(2)
    expect(headsIn(day, null).wrong).toHaveLength(1)

    const last = (await stored(world, 'ledger', stationA)).toSorted((a, b) => b.seq - a.seq)[0]!
    await change(world, 'ledger', { _id: last._id }, { reason: '改过的' })
    expect(verify(await rows(), signed).problems).toEqual([
      { carrierId: 'station-a', seq: last.seq, what: 'the commitment does not open' },
    ])
  })
})
