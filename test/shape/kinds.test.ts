import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { kindIds } from '@shared/directory/kinds'
import { procedures } from '@shared/lifecycle/procedures/index'
import { expect, it } from 'vitest'

/** Another kind of carrier is another value: what the station is stands in its values, and nothing else asks whether it is one. */
const root = path.resolve(import.meta.dirname, '../..')
const values = ['shared/law/', 'shared/directory/', 'shared/lifecycle/procedures/']
const written = [
  'shared/points/sample-table.ts',
  'shared/points/lists-of.ts',
  'miniprogram/copy/kit.ts',
  'miniprogram/packages/kit/parts/controls.tsx',
]
/** `station` is what the side is called that serves, beside the enterprise and the city, whatever kind it is of. */
const sides = [
  ...['shared/copy/threads.ts', 'shared/copy/checked-title.ts', 'shared/copy/inbox.ts'],
  ...['cloudfunctions/store/bookings.ts', 'cloudfunctions/modules/booking/view.ts'],
  ...['cloudfunctions/operations/desk/decline.ts', 'cloudfunctions/operations/desk/askToBook.ts'],
  ...['cloudfunctions/modules/points/claim-view.ts', 'cloudfunctions/modules/service/tell.ts'],
  ...['claimed', 'withdraw', 'appeal', 'filing', 'claim', 'answer'].map(
    (name) => `cloudfunctions/operations/points/${name}.ts`,
  ),
]
const sources = ['shared', 'cloudfunctions', 'miniprogram'].flatMap((folder) =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => !values.some((each) => file.startsWith(each)) && ![...written, ...sides].includes(file)),
)
const kindsWithValues = kindIds.filter((kind) => procedures.some((procedure) => procedure.kind === kind))
const named = [...kindsWithValues, ...procedures.filter(({ kind }) => kind !== null).map(({ id }) => id)]
const literal = new RegExp(`['"\`](?:${named.join('|')})['"\`]|lifecycle/procedures/(?:${kindsWithValues.join('|')})-`)

it('a kind that has procedures is named by its values alone', () => {
  expect(kindsWithValues).toContain('station')
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((file) => literal.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})

it('each file of a side still speaks of one', () => {
  const speaks = (file: string) => /['"]station['"]/.test(readFileSync(path.join(root, file), 'utf8'))
  expect([...written, ...sides].filter((file) => !speaks(file))).toEqual([])
})
