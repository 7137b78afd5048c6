import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { asId, type CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, linesOf, textOf } from '../../dev/ledger-verify/text'
import { verify } from '../../dev/ledger-verify/verify'
import { seeded } from '../../localcloud'
import { chainOfRows } from './town'
import { tampering, unseen } from './trial'

const root = path.resolve(import.meta.dirname, '../..')
const carrierId = asId<CarrierId>('station-a')

describe('a ledger that somebody changes past the functions', () => {
  it('is found out: 1,000 edits, deletions, reorderings and insertions', () => {
    const { byChange, missed } = tampering(1000, 7)
    expect(missed).toEqual([])
    expect(byChange).toEqual({ edit: [250, 250], remove: [250, 250], reorder: [250, 250], insert: [250, 250] })
  })

  it('at its end, or made anew, only with a head that was kept elsewhere', () => {
    expect(unseen(7)).toEqual([
      { name: 'a truncation', alone: 0, withHead: 1, after: 0 },
      { name: 'a valid append', alone: 0, withHead: 0, after: 1 },
      { name: 'a re-hashed suffix', alone: 0, withHead: 1, after: 0 },
    ])
  })

  it('whole, it is whole: any ledger verifies, and its last row is its head', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, rows) => {
        const docs = chainOfRows(carrierId, rows, seeded(seed))
        const last = docs.at(-1)!
        const head = { carrierId, seq: rows, hash: last.hash }
        expect(verify(JSON.parse(JSON.stringify(docs)) as Json[], [head])).toEqual({
          ...{ rows, carriers: 1, heads: [head], problems: [], erased: 0, after: 0 },
        })
      }),
      { numRuns: 100 },
    )
  })

  it('an erased row leaves the chain whole, and is only passed over where it is known', () => {
    const docs = chainOfRows(carrierId, 5, seeded(3))
    const blank = { ...docs[2]!, salt: null, reason: '', decidedById: '' }
    const rows = JSON.parse(JSON.stringify([...docs.slice(0, 2), blank, ...docs.slice(3)])) as Json[]
    expect(verify(rows).problems).toEqual([
      { carrierId, seq: 3, what: 'it cannot be opened, and is not among those that were erased' },
    ])
    expect(verify(rows, [], new Set([docs[2]!.rowId]))).toMatchObject({ problems: [], erased: 1 })
  })
})

describe('the verifier', () => {
  it('writes the same canonical text as the writer, of whatever has one', () => {
    const json = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value
    fc.assert(
      fc.property(json, (value) => {
        expect(textOf(value)).toBe(canonical(JSON.parse(JSON.stringify(value))))
      }),
    )
    expect(textOf(0.5)).toBeNull()
    for (const odd of [undefined, 0.5, new Date(0), [undefined]]) expect(() => canonical(odd)).toThrow(TypeError)
  })

  it('reads numbers as an export wraps them', () => {
    expect(linesOf('{"a":{"$numberLong":"1764806400000"},"b":{"$numberInt":"-3"}}\n\n')).toEqual([
      { a: 1764806400000, b: -3 },
    ])
  })

  it('shares no code with the writer', () => {
    const folder = path.join(root, 'dev/ledger-verify')
    const from = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name!),
    )
    expect(from.length).toBeGreaterThan(5)
    expect(from.filter((name) => !/^\.\/[\w-]+$|^node:/.test(name))).toEqual([])
  })
})
