import { contract } from '@shared/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { openWorld, type World } from '../../world'
import type { Row } from '../abuse/row'
import { table } from '../abuse/table'
import { post } from '../abuse/verdict'
import { personas } from '../people'
import { Scene } from '../scene'

/** What is absent and what is somebody else's look the same from outside (T10). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

type Fields = Record<string, unknown>
const cells = Object.entries(table).flatMap(([module, entries]) =>
  Object.entries(entries).flatMap(([name, row]) => {
    const { who, input } = row as unknown as Row<Fields>
    // a district is no secret: where it alone chooses, there is nothing that could be absent
    if (idFields(`${module}/${name}`).length === 0) return []
    const strangers = personas.filter((persona) => who[persona] === 'NOT_FOUND')
    return strangers.map((as) => ({ path: `${module}/${name}`, as, input }))
  }),
)

/** The fields that say whose thing it is: those that take ids. */
function idFields(path: string): string[] {
  const [module = '', name = ''] = path.split('/')
  const entries = contract[module as keyof typeof contract] as unknown as Record<
    string,
    Record<'~orpc', { inputSchema: z.ZodObject }>
  >
  const fields = Object.entries(entries[name]!['~orpc'].inputSchema.shape as Record<string, z.ZodType>)
  return fields
    .filter(([, field]) => field.safeParse('x:y.z@w-1').success && !field.safeParse('a b').success)
    .map(([field]) => field)
}

describe('absent and forbidden', () => {
  it('there are cells to compare', () => {
    console.log(`uniform: cells=${cells.length} operations=${new Set(cells.map(({ path }) => path)).size}`)
    expect(cells.length).toBeGreaterThan(60)
  })

  it.each(cells)('$path as $as', async ({ path, as, input }) => {
    const forbidden = await input(scene)
    const absent = { ...forbidden }
    for (const field of idFields(path)) if (field in absent) absent[field] = scene.absent('x')
    expect(absent).not.toEqual(forbidden)
    const refused = async (body: Fields) => {
      const { status, text } = await post(world, as, path, JSON.stringify(body))
      return { status, error: (JSON.parse(text) as { error: unknown }).error }
    }
    const answer = await refused(forbidden)
    expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await refused(absent)).toEqual(answer)
  })
})
