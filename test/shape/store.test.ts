import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { collections } from '../../cloudfunctions/store/collections'
import { indexes } from '../../cloudfunctions/store/indexes'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'cloudfunctions/store')
const repeated = (all: string[]) => all.filter((each, at) => all.indexOf(each) !== at)

describe('what a deployment sets up', () => {
  it('has every collection of the store, each once', () => {
    const declared = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/= collection<\w+>\('([^']+)'\)/g)].map(
        ([, name]) => name!,
      ),
    )
    expect(declared.length).toBeGreaterThan(20)
    expect(collections.toSorted()).toEqual(declared.toSorted())
    expect(repeated(collections)).toEqual([])
  })

  it('has indexes of these collections alone, each under a name of its own', () => {
    expect(indexes.filter(({ collection }) => !collections.includes(collection))).toEqual([])
    expect(repeated(indexes.map(({ collection, name }) => `${collection}.${name}`))).toEqual([])
  })
})

it('tests know the documents of every collection', () => {
  const text = readFileSync(path.join(root, 'test/cloudfunctions/documents.ts'), 'utf8')
  const table = /interface Stored \{(.*?)\n\}/s.exec(text)?.[1] ?? ''
  const known = [...table.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, name]) => name!)
  expect(known.toSorted()).toEqual(collections.toSorted())
})
