import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256, signer } from '../../../cloudfunctions/platform/secrets'
import type { LedgerDoc } from '../../../cloudfunctions/store/ledger'
import { openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { change, put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/** What is signed on a day goes on from what was signed before (T20): a chain that was made anew is not signed over. */
const stationA = asId<CarrierId>('station-a')
const docs = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => awardDoc(from + n, addDays(localDate('2026-03-20'), from + n)))

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The ledger of station-a, whatever it was before. */
async function settle(rows: readonly LedgerDoc[]) {
  const last = rows.at(-1)!
  await remove(world, 'ledger', { carrierId: stationA })
  await remove(world, 'ledger-heads', { _id: stationA })
  await putAll(world, 'ledger', rows)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
}
const signed = async () => {
  await makeDue(world, 'sign-heads')
  await world.cloud.runTimer('jobs', 'tick')
  const [day] = (await stored(world, 'ledger-days')).toSorted((a, b) => b.at - a.at)
  return day!
}
const headOf = ({ statement }: Awaited<ReturnType<typeof signed>>) =>
  statement.heads.find(({ carrierId }) => carrierId === stationA)
/** What was signed today was signed yesterday, by the same key. */
async function aDayPasses() {
  const [{ statement, ...day }] = (await stored(world, 'ledger-days')) as [Awaited<ReturnType<typeof signed>>]
  const { LEDGER_KEY } = JSON.parse(readFileSync(path.join(world.dataDir, 'secrets.json'), 'utf8')) as {
    LEDGER_KEY: string
  }
  const before = { ...statement, day: addDays(statement.day, -1), at: statement.at - 86_400_000 }
  const text = canonical(before)
  await remove(world, 'ledger-days')
  await put(world, 'ledger-days', {
    ...{ ...day, _id: before.day, at: before.at, statement: before },
    ...{ root: sha256(text), signature: signer(LEDGER_KEY).sign(text) },
  })
}
const told = async () => (await stored(world, 'inbox', { 'content.kind': 'chain-broken' })).length
const chain = () => world.must('city-1', 'points/chain', { carrierId: stationA })

describe('the head of the next day', () => {
  const whole = chainOf(docs(0, 5))
  beforeEach(async () => {
    for (const name of ['ledger-days', 'inbox', 'threads'] as const) await remove(world, name)
    await settle(whole)
    await signed()
    await aDayPasses()
  })

  it('is where the chain ends then, when it goes on from what was signed', async () => {
    const longer = chainOf(docs(0, 8))
    await settle(longer)
    expect(headOf(await signed())).toEqual({ carrierId: stationA, seq: 8, hash: longer.at(-1)!.hash })
    expect([await told(), (await chain()).brokenAt]).toEqual([0, null])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['was made anew with other points', () => settle(chainOf(docs(20, 9)))],
    ['was cut off', () => settle(whole.slice(0, 3))],
    ['lost its head', () => remove(world, 'ledger-heads', { _id: stationA })],
    [
      'has a head of another row',
      () => change(world, 'ledger-heads', { _id: stationA }, { seq: 5, hash: 'f'.repeat(64) }),
    ],
  ])('stays the old one where the chain %s, and the people of the city hear of it', async (_, tamper) => {
    await tamper()
    expect(headOf(await signed())).toEqual({ carrierId: stationA, seq: 5, hash: whole.at(-1)!.hash })
    expect(await told()).toBeGreaterThan(0)
    expect((await chain()).brokenAt).not.toBeNull()
  })

  it('is not signed over a statement that was changed, which shows of no chain that it is whole', async () => {
    const [day] = await stored(world, 'ledger-days')
    const forged = chainOf(docs(20, 9))
    await settle(forged)
    const { seq, hash } = forged.at(-1)!
    const heads = day!.statement.heads.map((head) => (head.carrierId === stationA ? { ...head, seq, hash } : head))
    await change(world, 'ledger-days', { _id: day!._id }, { statement: { ...day!.statement, heads } })
    expect((await signed())._id).toBe(day!._id)
    expect((await chain()).brokenAt).toBe(10)
  })
})
