import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { settingKeys } from '@shared/settings/catalogue'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

const sources = ['shared', 'cloudfunctions', 'miniprogram', 'demo', 'dev'].flatMap((folder) =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/'))),
)

/** Of a parameter or an axis what holds until it is set; and the values that hold while nothing is. */
const byDefault = new RegExp(`\\b(?:axis|parameter|${settingKeys.join('|')})\\.default\\b|\\bdefaultValues\\b`)

it('a default of a setting is taken in shared/settings alone: everybody else asks what is set', () => {
  expect(sources.length).toBeGreaterThan(500)
  const outside = sources.filter((file) => !file.startsWith('shared/settings/'))
  expect(outside.filter((file) => byDefault.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})
