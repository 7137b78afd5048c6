import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { hashId } from '../../cloudfunctions/platform/secrets'
import { openWorld, type World } from '../world'
import type { Row } from './abuse/row'
import { table } from './abuse/table'
import { post } from './abuse/verdict'
import { type Persona, personas } from './people'
import { Scene } from './scene'
import { digest, remove, stored } from './stored'

/** Every operation that writes, sent several times under one key, acts once and answers the same (T13, docs/decisions/0006). */
let world: World
let scene: Scene
let initialRoles: string[]
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  initialRoles = (await stored(world, 'roles')).map(({ _id }) => _id)
})
afterAll(() => world.close())

type Fields = Record<string, unknown> & { requestId: string }
/** Its own session is over after the first time; that it stays over is shown in way-in/desktop.test.ts. */
const endsItself = ['auth/signOut']
/** What is made anew for each answer: addresses that run out. */
const runsOut = (text: string) => text.replace(/"(url|headers|until|at|now|askedAt)":("[^"]*"|\{[^}]*\}|\d+)/g, '""')

/** The operations whose input carries a request key: all that write but the three that docs/decisions/0006 names. */
const keyed = new Set(
  Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => 'requestId' in (entry['~orpc'].inputSchema as unknown as z.ZodObject).shape)
      .map(([name]) => `${module}/${name}`),
  ),
)

const writes = Object.entries(table).flatMap(([module, entries]) =>
  Object.entries(entries).flatMap(([name, row]) => {
    const { who, input } = row as unknown as Row<Fields>
    const as = personas.find((persona) => who[persona] === 'OK')
    const path = `${module}/${name}`
    return as && keyed.has(path) && !endsItself.includes(path) ? [{ path, as, input }] : []
  }),
)

describe('a request under one key', () => {
  it.each(writes)('$path', async ({ path, as, input }) => {
    const [request, other] = [await input(scene), await input(scene)]
    const send = async (body: object) => {
      const { text } = await post(world, as satisfies Persona, path, JSON.stringify(body))
      const { ok, value, error } = JSON.parse(text) as { ok: boolean; value: object; error: { code: string } }
      return ok ? runsOut(JSON.stringify(value)) : error.code
    }
    const [first, second, third] = await Promise.all([send(request), send(request), send(request)])
    expect(first).toMatch(/^\{/)
    expect([second, third]).toEqual([first, first])
    const once = await digest(world)
    expect([await send(request), await send(request)]).toEqual([first, first])
    expect(await digest(world)).toEqual(once)
    const entry = `j_${hashId('journal', scene.person(as), path.replace('/', '.'), request.requestId)}`
    expect(await stored(world, 'journal', { _id: entry })).toHaveLength(1)

    const reused = { ...other, requestId: request.requestId }
    if (JSON.stringify(reused) !== JSON.stringify(request)) {
      expect(await send(reused)).toBe('REQUEST_ID_REUSED')
      expect(await digest(world)).toEqual(once)
    }
    await remove(world, 'roles', { _id: { $nin: initialRoles } })
  })

  it('is asked of every operation that writes, but three', () => {
    const all = Object.entries(contract).flatMap(([module, entries]) =>
      Object.entries(entries)
        .filter(([, entry]) => (entry['~orpc'].meta as EntryMeta).writes)
        .map(([name]) => `${module}/${name}`),
    )
    console.log(`retries: operations=${writes.length}`)
    expect(all.filter((path) => !keyed.has(path))).toEqual(['auth/enter', 'auth/startDesktop', 'auth/claimDesktop'])
    expect([...keyed].filter((path) => !all.includes(path))).toEqual([])
  })
})
