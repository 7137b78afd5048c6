import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bank } from './bank'
import { placeOf, plant } from './plant'

const root = path.resolve(import.meta.dirname, '../..')

describe.each(Object.entries(bank))('the bugs of %s', (_, parts) => {
  const bugs = parts.flatMap((part) => part.bugs)
  it.each(bugs)('$says: has its place', (bug) => {
    expect(readFileSync(placeOf(root, bug), 'utf8')).toContain(bug.find)
    expect(bug.replace).not.toBe(bug.find)
  })

  it('are told apart by what they say', () => {
    expect(new Set(bugs.map(({ says }) => says)).size).toBe(bugs.length)
  })
})

describe('planting a bug', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'plant-'))
  const file = path.join(copy, 'shared/a.ts')
  for (const folder of ['shared', 'cloudfunctions']) mkdirSync(path.join(copy, folder))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))
  const bug = { says: 'more is less', find: 'a < b', replace: '$& > b' }

  it('changes its one place and takes the change back', () => {
    writeFileSync(file, 'export const less = a < b\n')
    const mend = plant(copy, bug)
    expect(readFileSync(file, 'utf8')).toBe('export const less = $& > b\n')
    mend()
    expect(readFileSync(file, 'utf8')).toBe('export const less = a < b\n')
  })

  it('fails where the text is gone or stands twice', () => {
    for (const text of ['', 'a < b || a < b']) {
      writeFileSync(file, text)
      expect(() => plant(copy, bug)).toThrow(/more is less.*is found [02] times/)
    }
  })
})
