import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { taskNames } from '@shared/system/tasks'
import { expect, it } from 'vitest'
import { tasks } from '../../cloudfunctions/jobs/tasks'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'cloudfunctions/jobs/tasks')

it('every background task runs, and has one name: that of its file', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.ts'))
  const named = files.filter((file) => file !== 'index' && file !== 'task')
  expect(named.length).toBeGreaterThan(3)
  expect(tasks.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
  expect([...taskNames].toSorted()).toEqual(named.toSorted())
})

it('the architecture says what each is for', () => {
  const told = [...readFileSync(path.join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)].map(
    ([, name]) => name,
  )
  expect(told.filter((name) => name?.includes('-')).toSorted()).toEqual([...taskNames].toSorted())
})
