import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nodes } from './walk'

const folder = path.resolve(import.meta.dirname, '../../../shared/law')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** A print without a defect, and kinds of carriers that no text governs. */
const nothing = ['instruments.d22.sic', 'd22.sic', 'lines.hub', 'lines.window', 'lines.home']

test('nothing in the law is an empty word, an empty list or nothing at all', async () => {
  const silent: string[] = []
  for (const file of files) {
    const module: object = await import(path.join(folder, file))
    for (const [at, node] of nodes(module)) {
      if (at !== '' && Object.keys(node).length === 0 && !nothing.includes(at)) silent.push(`${file} ${at}`)
      for (const [key, value] of Object.entries(node)) if (value === '') silent.push(`${file} ${at}.${key}`)
    }
  }
  expect(silent).toEqual([])
})
