import { type Schema, Validator } from '@cfworker/json-schema'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApi } from '../../dev/openapi'
import type { Row } from '../cloudfunctions/abuse/row'
import { table } from '../cloudfunctions/abuse/table'
import { eachOf, post } from '../cloudfunctions/abuse/verdict'
import { type Persona, personas, sessionFor } from '../cloudfunctions/people'
import { Scene } from '../cloudfunctions/scene'
import { openWorld, type World } from '../world'

type AnyRow = Row<Record<string, unknown>>

let world: World
let scene: Scene
let description: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  description = JSON.parse(JSON.stringify(await openApi())) as typeof description
})
afterAll(() => world.close())

const rows = Object.entries(table).flatMap(([module, entries]) =>
  Object.entries(entries).map(([name, row]) => [`${module}/${name}`, row as unknown as AnyRow] as const),
)

const validators = new Map<string, Validator>()
/** What is published for this operation and this status. */
function validatorOf(path: string, status: number): Validator {
  const known = validators.get(`${path} ${status}`)
  if (known) return known
  const answers = description.paths[`/${path}`]!.post.responses[status]
  expect(answers, `${path} answers ${status}`).toBeDefined()
  const { components } = description
  const validator = new Validator({ ...answers!.content['application/json'].schema, components } as Schema, '2020-12')
  validators.set(`${path} ${status}`, validator)
  return validator
}

it('describes every operation and no other', () => {
  expect(Object.keys(description.paths).toSorted()).toEqual(rows.map(([path]) => `/${path}`).toSorted())
})

it('is what is answered: by every operation to whoever may and may not, to what is right, foreign and misshapen', async () => {
  const seen = new Map<string, number>()
  const wrong: string[] = []
  await eachOf(rows, async ([path, row]) => {
    const valid = await row.input(scene)
    const foreign = (await row.foreign?.(scene)) ?? []
    const entitled = personas.find((name) => row.who[name] === 'OK') ?? 'visitor'
    const tokenOf = async (name: Persona) => (row.ownSession ? sessionFor(world, scene.person(name)) : name)
    const stranger = personas.find((name) => row.who[name] !== 'OK')
    const calls: [string | null, string][] = [
      [null, JSON.stringify(valid)],
      ...(stranger ? [[stranger, JSON.stringify(valid)] as [string, string]] : []),
      ...foreign.map((part): [string, string] => [entitled, JSON.stringify({ ...valid, ...part })]),
      [entitled, '{"unknown":1}'],
      [entitled, `"${'x'.repeat(200_000)}"`],
      [await tokenOf(entitled), JSON.stringify(valid)],
    ]
    for (const [token, body] of calls) {
      const { status, text } = await post(world, token, path, body)
      const answer = { ...(JSON.parse(text) as { ok: boolean; error?: { code: string } }), at: world.cloud.now() }
      const code = answer.error?.code ?? 'OK'
      seen.set(code, (seen.get(code) ?? 0) + 1)
      const { valid: good, errors } = validatorOf(path, status).validate(answer)
      if (!good) wrong.push(`${path} ${status} ${text.slice(0, 300)}: ${errors.at(-1)?.error}`)
      const spoilt = validatorOf(path, status).validate({ ...answer, more: 1 })
      if (spoilt.valid) wrong.push(`${path} ${status} would let anything through`)
    }
  })
  expect(wrong).toEqual([])
  for (const code of ['OK', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'TOO_LARGE', 'WRONG_STATE'])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(2)
  expect(seen.get('OK')).toBeGreaterThan(rows.length / 2)
})
