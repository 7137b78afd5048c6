import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { personas as demoPersonas } from '../../demo/index'
import { openWorld, type World } from '../world'
import { type Bad, misleading, misshapen } from './abuse/bad-inputs'
import type { Outcome, Row } from './abuse/row'
import { table } from './abuse/table'
import { assertions, eachOf, expectRefusal, post } from './abuse/verdict'
import { type Persona, personas, sessionFor } from './people'
import { Scene } from './scene'
import { digest, remove, stored } from './stored'

type Fields = Record<string, unknown>
type AnyRow = Row<Fields>
interface Entry {
  inputSchema: z.ZodObject
  errorMap: Record<string, unknown>
  meta: EntryMeta
}

let world: World
let scene: Scene
/** One thing of every kind, none of it where it is put in. */
let ids: Record<string, string>
let initialRoles: string[]
const count = { cells: 0, calls: 0 }

beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  initialRoles = (await stored(world, 'roles')).map(({ _id }) => _id)
  ids = {
    bookingId: await scene.booking(),
    recordId: await scene.record(),
    complaintId: await scene.complaint(),
    claimId: await scene.claim(),
    noticeId: await scene.notice(),
    uploadId: await scene.upload(),
    grantId: await scene.grant('carrier-staff', 'station-b'),
    joinRequestId: await scene.joinRequest(),
    threadId: await scene.thread(),
    enterpriseId: scene.b,
    carrierId: 'station-b',
    personId: scene.person('city-admin'),
    district: 'chaoyang',
    absent: scene.absent('nothing'),
  }
})
afterAll(async () => {
  const operations = rows().length
  console.log(`abuse: operations=${operations} cells=${count.cells} calls=${count.calls} assertions=${assertions()}`)
  await world.close()
})

const rows = () =>
  Object.entries(table).flatMap(([module, entries]) =>
    Object.entries(entries).map(([name, row]) => ({ path: `${module}/${name}`, row: row as unknown as AnyRow })),
  )
const operations = Object.entries(contract).flatMap(([module, entries]) =>
  Object.entries(entries).map(([name, entry]) => [`${module}/${name}`, entry['~orpc'] as unknown as Entry] as const),
)
const entryOf = new Map<string, Entry>(operations)

it('the table has a row for every operation, and every row names all twelve and nobody', () => {
  expect(personas).toEqual(demoPersonas.map(({ id }) => id))
  expect(
    rows()
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(operations.map(([path]) => path).toSorted())
  for (const { row } of rows()) expect(Object.keys(row.who).sort()).toEqual([...personas, 'nobody'].sort())
})

describe.each(rows())('$path', ({ path, row }) => {
  const { inputSchema, errorMap, meta } = entryOf.get(path)!
  const people = Object.entries(row.who) as [Persona | 'nobody', Outcome][]
  const entitled = people.filter(([, outcome]) => outcome === 'OK').map(([name]) => name)
  const outside: Outcome[] = ['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND']
  const inside = people.flatMap(([name, outcome]) => (name === 'nobody' || outside.includes(outcome) ? [] : [name]))
  // of those who may, or whose business it would be another day
  const attacker = inside.find((name) => entitled.includes(name)) ?? inside[0] ?? 'visitor'
  const declared = Object.keys(errorMap)
  const send = async (as: Persona | 'nobody', body: string) => {
    count.calls++
    const own = row.ownSession && as !== 'nobody'
    const token = own ? await sessionFor(world, scene.person(as)) : as === 'nobody' ? null : as
    return post(world, token, path, body)
  }

  it('refuses who is not entitled and what is not right, without a trace; accepts the rest', async () => {
    const inputs = [await row.input(scene)]
    while (inputs.length < entitled.length) inputs.push(await row.input(scene))
    const valid = inputs[0]!
    const left = Object.keys(inputSchema.shape).filter((field) => !(field in valid) && !(field in (row.without ?? {})))
    expect(left, 'fields that no input here has').toEqual([])
    const foreign = (await row.foreign?.(scene)) ?? []
    const bad: Bad[] = [
      ...misshapen(valid, inputSchema),
      ...misleading(valid, inputSchema, ids),
      ...foreign.map((part) => ({
        what: `foreign ${JSON.stringify(part)}`,
        body: JSON.stringify({ ...valid, ...part }),
        shape: false,
      })),
    ]
    const token = row.ownSession ? await sessionFor(world, scene.person(attacker)) : attacker
    const before = await digest(world)

    await eachOf(people, async ([name, outcome]) => {
      if (outcome === 'OK') return
      count.cells++
      expect(expectRefusal(await send(name, JSON.stringify(valid)), declared, `${path} as ${name}`), `as ${name}`).toBe(
        outcome,
      )
    })
    await eachOf(bad, async ({ what, body, shape }) => {
      count.calls++
      const code = expectRefusal(await post(world, token, path, body), declared, `${path} with ${what}`)
      if (shape) expect(code, `${path} with ${what}`).toBe('BAD_INPUT')
    })
    const large = JSON.stringify({ ...valid, [Object.keys(valid)[0] ?? 'x']: 'x'.repeat(1_000_000) })
    expect(expectRefusal(await post(world, token, path, large), declared, 'a megabyte')).toBe('TOO_LARGE')
    expect(await digest(world)).toEqual(before)

    await remove(world, 'limits')
    let was = before
    for (const [at, name] of entitled.entries()) {
      count.cells++
      const reply = await send(name, JSON.stringify(inputs[at]))
      expect(JSON.parse(reply.text), `${path} as ${name}`).toMatchObject({ ok: true })
      expect(reply.status).toBe(200)
      if (!meta.writes) continue
      const is = await digest(world)
      if (row.writesNothing) expect(is, `${path} as ${name}`).toEqual(was)
      else expect(is, `${path} as ${name}`).not.toEqual(was)
      was = is
    }
    if (!meta.writes) expect(await digest(world)).toEqual(before)
    await remove(world, 'roles', { _id: { $nin: [...initialRoles, ids.grantId] } })
  })
})
