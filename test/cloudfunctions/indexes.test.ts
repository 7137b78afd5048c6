import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { openWorld, type World } from '../world'
import type { Row } from './abuse/row'
import { table } from './abuse/table'
import { sessionFor } from './people'
import { Scene } from './scene'
import { isServed, kindOf, type Question, questionOf } from './served'

/**
 * Every question that an operation or a task puts to the database has an index that answers it in its order. Each operation is called by
 * one of everybody who may; those that read with each of their filters, and without.
 */
let world: World
let scene: Scene
const questions = new Map<string, { question: Question; by: string }>()

/** What is asked of the few documents that an index finds, and why these are few. */
const besides: Record<string, string[]> = {
  // those around a place, the nearest first, until there are enough
  carriers: ['kind', 'services.category'],
  // one station's appointments of one day
  bookings: ['checkedInAt', 'cancelledAt'],
  // what was entered in this cycle for a service of the last: claims filed late
  ledger: ['serviceOn', 'decidedAt'],
  // what is on its way to WeChat now, or was when a sender died
  outbox: ['takenAt'],
}

type Fields = Record<string, unknown>
interface Entry {
  inputSchema: z.ZodObject
  meta: EntryMeta
}

/** Notes what the functions ask while this runs. */
async function watch(by: string, run: () => Promise<unknown>): Promise<void> {
  const { documents } = world.cloud
  const { handle } = documents
  documents.handle = (action, body) => {
    if (/\.(getDocument|calculateDocument|modifyDocument)$/.test(action)) {
      const question = questionOf(body as Record<string, string>)
      if (!questions.has(kindOf(question))) questions.set(kindOf(question), { question, by })
    }
    return handle.call(documents, action, body)
  }
  try {
    await run()
  } finally {
    documents.handle = handle
  }
}

/** The input; the same with each other choice that a field has; and each of these without what may be left out. */
function variants(input: Fields, { shape }: z.ZodObject): Fields[] {
  const fields = Object.entries(shape as Record<string, z.ZodType>)
  const optional = fields.filter(([, field]) => field.safeParse(undefined).success).map(([name]) => name)
  const chosen = [
    input,
    ...fields.flatMap(([name, field]) => choicesOf(field).map((choice) => ({ ...input, [name]: choice }))),
  ]
  const fewer = chosen.flatMap((each) => [each, ...optional.map((name) => ({ ...each, [name]: undefined }))])
  const fewest = Object.fromEntries(Object.entries(input).filter(([name]) => !optional.includes(name)))
  return [...new Set([...fewer, fewest].map((each) => JSON.stringify(each)))].map((text) => JSON.parse(text) as Fields)
}

/** Of a field that takes one of a few words. */
function choicesOf(field: z.ZodType): unknown[] {
  if ('unwrap' in field) return choicesOf((field as z.ZodOptional<z.ZodType>).unwrap())
  const { options = [] } = field as { options?: unknown[] }
  return options.length <= 5 ? options.filter((each) => typeof each === 'string') : []
}

const callers = [
  ...(['nobody', 'visitor', 'enterprise-a', 'staff-a', 'manager-a'] as const),
  ...(['district-haidian', 'city-1', 'city-admin'] as const),
]
const operations = Object.entries(contract).flatMap(([module, entries]) =>
  Object.entries(entries).map(([name, entry]) => {
    const rows = table as unknown as Record<string, Record<string, Row<Fields>>>
    return { path: `${module}/${name}`, row: rows[module]![name]!, entry: entry['~orpc'] as unknown as Entry }
  }),
)

beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  for (const { path, row, entry } of operations) {
    const { writes } = entry.meta
    const entitled = callers.filter((caller) => row.who[caller] === 'OK')
    for (const as of writes ? entitled.slice(0, 1) : entitled) {
      const input = await row.input(scene)
      const session = row.ownSession && as !== 'nobody' ? await sessionFor(world, scene.person(as)) : as
      const token = as === 'nobody' ? null : session
      for (const each of writes ? [input] : variants(input, entry.inputSchema))
        await watch(`${path} as ${as}`, () => world.raw(token, path, each))
    }
  }
  for (let ticks = 0; ticks < 3; ticks++) await watch('a task', () => world.cloud.runTimer('jobs', 'tick'))
})
afterAll(() => world?.close())

describe('a question to the database', () => {
  it('has an index that answers it', () => {
    console.log(`indexes: questions=${questions.size}`)
    expect(questions.size).toBeGreaterThan(50)
    const unserved = [...questions.values()].filter(
      ({ question }) => !isServed(question, besides[question.collection] ?? []),
    )
    expect(unserved.map(({ question, by }) => `${by}: ${JSON.stringify(question)}`)).toEqual([])
  })

  it('without one would be noticed: of another field, in another order, the other way round', () => {
    const asked = { collection: 'inbox', where: { to: 'person:p' } }
    expect(isServed({ ...asked, order: { at: -1, _id: -1 } })).toBe(true)
    expect(isServed({ ...asked, order: { at: 1, _id: 1 } })).toBe(true)
    expect(isServed({ ...asked, order: { at: -1, _id: 1 } })).toBe(false)
    expect(isServed({ ...asked, order: { _id: 1 } })).toBe(false)
    expect(isServed({ ...asked, where: { to: 'person:p', opens: null }, order: { at: -1, _id: -1 } })).toBe(false)
    expect(isServed({ ...asked, where: { opens: null }, order: {} })).toBe(false)
    const words = {
      collection: 'notices',
      where: { approvedAt: null, title: /贴息/ },
      order: { composedAt: -1, _id: -1 },
    } as const
    expect(isServed(words)).toBe(true)
    expect(isServed({ ...words, where: { approvedAt: null, body: /贴息/ } })).toBe(false)
    expect(isServed({ ...words, where: { approvedAt: /贴息/ } })).toBe(false)
  })
})
