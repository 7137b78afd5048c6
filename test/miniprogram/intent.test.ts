import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf, intentFor, textOf } from '@/api/intent'

let made = 0
const newId = () => `id-${++made}`

describe('one intent, one requestId', () => {
  it('keeps the key while the content is the same, in whatever order it is written', () => {
    const first = intentFor(null, { slot: 'a', note: '' }, newId)
    expect(intentFor(first, { note: '', slot: 'a' }, newId).requestId).toBe(first.requestId)
  })

  it('takes a new key for other content: a changed request is another request', () => {
    const first = intentFor(null, { slot: 'a' }, newId)
    expect(intentFor(first, { slot: 'b' }, newId).requestId).not.toBe(first.requestId)
  })

  it('tells any two different inputs apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b)
        fc.pre(!same)
        const sorted = (value: unknown): unknown => JSON.parse(textOf(value))
        expect(textOf(a) === textOf(b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
        expect(sorted(a)).toEqual(JSON.parse(JSON.stringify(a)))
      }),
    )
  })
})

it('keeps a digest of what was sent, never the words', () => {
  const kept = intentFor(null, { secret: '绝密的开通密钥' }, () => 'id-1')
  expect(JSON.stringify(kept)).not.toContain('绝密')
  const digests = Array.from({ length: 5000 }, (_, i) => digestOf(`{"slot":"${i}"}`))
  expect(new Set(digests).size).toBe(digests.length)
})
