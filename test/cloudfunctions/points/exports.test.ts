import { localDate } from '@shared/calendar/local-date'
import { asId, type ListId } from '@shared/ids'
import { exportFormats } from '@shared/points/decide-export'
import { sampleTable } from '@shared/points/sample-table'
import { versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ListedResult } from '../../../cloudfunctions/store/points-lists'
import { codeOf, key, openWorld, type World } from '../../world'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, remove, stored } from '../stored'
import { putExport } from './exports'
import { openedDocument, openedWorkbook } from './opened'

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())
beforeEach(() => remove(world, 'list-exports'))

const head = { day: localDate('2026-11-16'), root: 'r'.repeat(64), signature: 'c2lnbmF0dXJl+/=', publicKey: 'cHVibGlj' }
const names = ['青禾路服务站（示例）', '=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', 'a<b>&"c\'服务站']
async function published(): Promise<ListId> {
  const listId = await scene.pointsList({ state: 'published', head })
  const [list] = await stored(world, 'points-lists', { _id: listId })
  const results = names.map(
    (name, i): ListedResult => ({ ...list!.results[0]!, carrierId: asId(`station-${i}`), name, total: 8571 + i }),
  )
  await change(world, 'points-lists', { _id: listId }, { results, tables: [versionIdOf(sampleTable)] })
  return listId
}
type Format = (typeof exportFormats)[number]
const ask = (as: Persona, listId: ListId, format: Format) =>
  world.call(as, 'lists/print', { listId, format, requestId: key() })
const link = (as: Persona, listId: ListId, format: Format, requestId = key()) =>
  world.call(as, 'lists/printLink', { listId, format, requestId })
const stateOf = async (as: Persona, listId: ListId, format: Format) =>
  (await world.must(as, 'lists/prints', { listId })).files.find((file) => file.format === format)!.made?.state ?? null
const tick = () => world.cloud.runTimer('jobs', 'tick')
async function fetched(as: Persona, listId: ListId, format: Format): Promise<Uint8Array> {
  const answer = await link(as, listId, format)
  if (!answer.ok) throw new Error(codeOf(answer))
  return new Uint8Array(await (await fetch(answer.value.url)).arrayBuffer())
}

it('is made in the background, opens, and says what the public page says, with the signed head', async () => {
  const listId = await published()
  for (const format of exportFormats) {
    expect(await stateOf('city-1', listId, format)).toBeNull()
    expect(codeOf(await ask('city-1', listId, format))).toBe('OK')
    expect(await stateOf('city-1', listId, format)).toBe('waiting')
    expect(codeOf(await link('city-1', listId, format))).toBe('NOT_FOUND')
  }
  await tick()
  for (const format of exportFormats) expect(await stateOf('city-1', listId, format)).toBe('ready')
  const page = await world.must(null, 'lists/page', { listId })
  const rows = page.stations.map(({ place, name }) => [String(place), name, '海淀区'])
  expect(rows.map(([, name]) => name)).toEqual(names)
  const heading = ['序号', '服务站', '区']

  const book = openedWorkbook(await fetched('city-1', listId, 'xlsx'))
  const at = book.rows.findIndex(([first]) => first === '序号')
  expect(book.rows.slice(at, at + 1 + rows.length)).toEqual([heading, ...rows])
  expect(book.formulas).toBe(0)
  expect(book.widths).toHaveLength(3)
  expect(book.widths[1]).toBeGreaterThanOrEqual(20)
  const document = openedDocument(await fetched('city-1', listId, 'docx'))
  expect(document.rows).toEqual([heading, ...rows])
  expect(document.font).toBe('宋体')
  for (const text of [book.rows.flat().join('\n'), document.lines.join('\n')]) {
    for (const said of [page.name, page.from, page.to, page.publishedOn, ...Object.values(head)])
      expect(text).toContain(said)
    expect(text).toContain('示例规则（非官方）')
    for (const told of ['85.71', '8571', 'p_', 'city-1', scene.person('city-1')]) expect(text).not.toContain(told)
  }
})

it('is its officer’s alone, and each fetching is journaled once', async () => {
  const listId = await published()
  await ask('city-1', listId, 'xlsx')
  await tick()
  for (const other of ['city-2', 'city-admin'] as const) {
    expect(codeOf(await link(other, listId, 'xlsx'))).toBe('NOT_FOUND')
    expect(await stateOf(other, listId, 'xlsx')).toBeNull()
  }
  for (const other of ['visitor', 'enterprise-a', 'manager-a', 'district-haidian'] as const)
    expect(codeOf(await link(other, listId, 'xlsx'))).toBe('FORBIDDEN')
  const requestId = key()
  for (const _ of [1, 2]) expect(codeOf(await link('city-1', listId, 'xlsx', requestId))).toBe('OK')
  const [made] = await stored(world, 'list-exports', { listId })
  const looked = await stored(world, 'journal', { resourceId: made!._id, action: 'lists.printLink' })
  expect(looked.map(({ personId }) => personId)).toEqual([scene.person('city-1')])
})

it('of what is not published there is none', async () => {
  for (const state of ['draft', 'checked'] as const) {
    const listId = await scene.pointsList({ state })
    expect(codeOf(await ask('city-1', listId, 'docx'))).toBe('WRONG_STATE')
    expect(codeOf(await world.call('city-1', 'lists/prints', { listId }))).toBe('NOT_FOUND')
  }
})

it('two timers at once make one file; asked again it is made anew and the old one goes', async () => {
  const listId = await published()
  await Promise.all([ask('city-1', listId, 'xlsx'), ask('city-1', listId, 'xlsx')])
  await Promise.all([tick(), tick()])
  const [first] = await stored(world, 'list-exports', { listId })
  expect(first).toMatchObject({ state: 'ready', tries: 1 })
  const answer = await link('city-1', listId, 'xlsx')
  world.cloud.setClockOffset(scene.now + 60_000 - Date.now())
  await ask('city-1', listId, 'xlsx')
  await tick()
  const [second] = await stored(world, 'list-exports', { listId })
  expect(second!.fileId).not.toBe(first!.fileId)
  expect(second!.state).toBe('ready')
  if (answer.ok) expect((await fetch(answer.value.url)).ok).toBe(false)
})

it('one that cannot be made says so after three tries, and can be asked for again', async () => {
  const listId = await putExport(scene, 'city-1', { state: 'waiting', waiting: true, tries: 3, fileId: null })
  await tick()
  expect(await stateOf('city-1', listId, 'xlsx')).toBe('failed')
  expect(codeOf(await link('city-1', listId, 'xlsx'))).toBe('NOT_FOUND')
  await ask('city-1', listId, 'xlsx')
  await tick()
  expect(await stateOf('city-1', listId, 'xlsx')).toBe('ready')
})
