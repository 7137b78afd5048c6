import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { post } from '../abuse/verdict'
import { personas } from '../people'
import { Scene } from '../scene'
import { type Page, pageOf } from './pages'
import { parts } from './table'

/** A cursor says where a list goes on, to the one who was given it, for the question that was asked, and tells nothing. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const limit = 2
const rows = 5
/** The first page of each question, kept for trying its cursor on the others. */
const firsts: { path: string; as: string | null; asked: object; page: Page }[] = []
const refused = { ok: false, error: { code: 'CURSOR_INVALID' } }

describe.each(parts)('$path ($nth)', ({ path, nth, part }) => {
  let asked: object
  let first: Page
  let ids: string[]
  beforeAll(async () => {
    const put = await part.open(scene)
    asked = part.asked(scene)
    const id = (row: number) => `row_${path.replace('/', '-')}-${nth}-${row}`
    ids = Array.from({ length: rows }, (_, row) => id(row))
    await put(
      world,
      ids.map((each, row) => ({ id: each, at: Math.floor(row / 2), foreign: false })),
    )
    first = await page({})
    firsts.push({ path, as: part.as, asked, page: first })
  })
  const page = async (more: object): Promise<Page> => {
    const answer = await pageOf(world, part.as, path, { ...asked, limit, ...more })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }
  const answered = (as: string | null, cursor: unknown, more: object = {}) =>
    world.raw(as, path, { ...asked, limit, ...more, cursor })

  it('is the same for the same page, and good for pages of another size', async () => {
    expect(first.next).not.toBeNull()
    expect((await page({})).next).toBe(first.next)
    const rest = await page({ cursor: first.next, limit: 100 })
    const all = await page({ limit: 100 })
    expect(part.idsOf(all.items)).toEqual([...part.idsOf(first.items), ...part.idsOf(rest.items)])
  })

  it('tells neither an id nor a time', () => {
    const shown = [first.next!, ...['base64', 'base64url', 'hex', 'latin1'].map((form) => decoded(first.next!, form))]
    const hidden = [...part.idsOf(first.items), ...ids, 'row_', String(scene.now).slice(0, 4), 'null']
    for (const text of shown) for (const word of hidden) expect(text).not.toContain(word)
  })

  it('changed, cut short, or made up, is CURSOR_INVALID and leaks nothing', async () => {
    const cursor = first.next!
    const swapped = (at: number) => cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1)
    const wrong = [
      ...[0, 8, 17, 30, Math.floor(cursor.length / 2), cursor.length - 3].map(swapped),
      ...[cursor.slice(1), cursor.slice(0, -4), cursor.slice(0, 20), `${cursor}AAAA`, cursor + cursor],
      ...['', 'x', 'null', '[0,""]', btoa('[0,"row_"]'), '__proto__', '../../etc/passwd'],
    ]
    for (const each of wrong) {
      const { text } = await post(world, part.as, path, JSON.stringify({ ...asked, limit, cursor: each }))
      expect(JSON.parse(text), each).toMatchObject(refused)
      expect(Object.keys((JSON.parse(text) as { error: object }).error).sort(), each).toEqual(['code', 'message'])
    }
    for (const each of [7, null, true, [cursor], { $gt: '' }, 'x'.repeat(401)])
      expect(await answered(part.as, each), JSON.stringify(each)).toMatchObject({ error: { code: 'BAD_INPUT' } })
  })

  it('is nobody else’s', async () => {
    let others = 0
    for (const as of [...personas, null]) {
      if (as === part.as) continue
      const answer = await answered(as, first.next)
      const open = await pageOf(world, as, path, { ...asked, limit })
      if (open.ok) others++
      // who may ask this at all is told that it is no cursor of theirs
      expect(answer, String(as)).toMatchObject(open.ok ? refused : { error: { code: open.error.code } })
    }
    if (part.as === 'city-1' || part.as === 'city-2' || part.as === null) expect(others).toBeGreaterThan(0)
  })
})

describe('a cursor of one question', () => {
  it('is good for no other, of the same list or of another', async () => {
    let tried = 0
    for (const one of firsts)
      for (const other of firsts) {
        const same = one.path === other.path && JSON.stringify(one.asked) === JSON.stringify(other.asked)
        if (same && one.as === other.as) continue
        const answer = await world.raw(other.as, other.path, { ...other.asked, limit, cursor: one.page.next })
        expect(answer, `${one.path} → ${other.path}`).toMatchObject(refused)
        tried++
      }
    console.log(`cursors: questions=${firsts.length} pairs=${tried}`)
    expect(tried).toBeGreaterThan(500)
  })
})

const decoded = (text: string, form: string) => Buffer.from(text, form as BufferEncoding).toString('latin1')
