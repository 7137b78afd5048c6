import { tableFromSheets } from '@shared/points/import/from-sheets'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTables } from '../../../cloudfunctions/jobs/tasks/read-tables'
import { workbook } from '../../../dev/year/workbook'
import type { Output } from '../../calls'
import { brokenAlone, brokenCells, brokenJson } from '../../shared/points/broken-tables'
import { gridsFrom, sheets, withCell } from '../../shared/points/sheets'
import { key } from '../../world'
import { InProcess } from '../lifecycle/in-process'
import { Scene } from '../scene'
import { stored } from '../stored'
import { draft as otherDraft, proposedDraft } from './draft'
import { changesNothing } from './unchanged'

/** Every table of the tests that has something wrong in it, brought as people bring it: told by cell, and nothing else is changed. */
let world: InProcess
beforeAll(async () => {
  world = await InProcess.open('2026-11-20T09:00:00+08:00')
  const scene = new Scene(world as never)
  // a version in use with its lines, and drafts of others, which something could happen to
  const inUse = { ...(await proposedDraft(scene)), approve: true, reason: '', requestId: key() }
  await world.must('city-1', 'table/decide', inUse)
  await otherDraft(scene)
  await proposedDraft(scene)
  const counts = await Promise.all(
    (['table-versions', 'table-lines', 'table-drafts'] as const).map((name) => stored(world, name)),
  )
  expect(counts.map(({ length }) => length > 0)).toEqual([true, true, true])
})
afterAll(() => world.close())

type Draft = Output<'table/get'>
async function brought(name: string, bytes: Buffer): Promise<Draft> {
  const { draftId, cloudPath } = await world.must<Output<'table/begin'>>('city-admin', 'table/begin', {
    ...{ name, requestId: key() },
  })
  world.files.set(cloudPath, bytes)
  await world.must('city-admin', 'table/bring', { draftId, requestId: key() })
  await world.run(readTables)
  return world.must<Draft>('city-admin', 'table/get', { draftId })
}
const told = ({ wrong }: Draft) => wrong.map(({ cell, problem }) => `${cell} ${problem}`)

it.each([...brokenCells, ...brokenAlone])('%s', async (_, cell, text, expected) => {
  const bytes = workbook(withCell(cell, text))
  const draft = await changesNothing(world, () => brought('积分表.xlsx', bytes))
  expect(told(draft)).toEqual(expect.arrayContaining(expected))
})

it.each(brokenJson)('in JSON, %s', async (_, changed, expected) => {
  const whole = tableFromSheets(gridsFrom(sheets), []).table!
  const bytes = Buffer.from(JSON.stringify(changed(whole)))
  expect(told(await changesNothing(world, () => brought('积分表.json', bytes)))).toContain(expected)
})
