import { decideExport } from '@shared/points/decide-export'
import { expect, it } from 'vitest'

it('makes a file of what was published alone', () => {
  for (const state of ['draft', 'checked'] as const)
    expect(decideExport(state, null)).toMatchObject({ accepted: false, code: state, basis: { kind: 'product' } })
  expect(decideExport('published', null)).toEqual({ accepted: true, begin: true })
})

it('begins what is there or has failed anew, and not what is being made', () => {
  expect((['waiting', 'ready', 'failed'] as const).map((known) => decideExport('published', known))).toEqual([
    { accepted: true, begin: false },
    { accepted: true, begin: true },
    { accepted: true, begin: true },
  ])
})
