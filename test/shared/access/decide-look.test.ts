import { ties } from '@shared/access/conflict'
import { decideLook } from '@shared/access/decide-look'
import { describe, expect, it } from 'vitest'

describe('looking at the files of a matter', () => {
  it('is for an officer without a tie', () => expect(decideLook(null)).toEqual({ accepted: true }))
  it.each(ties)('is refused for the tie %s, which is named', (tie) =>
    expect(decideLook(tie)).toMatchObject({ accepted: false, code: tie, basis: { kind: 'product' } }),
  )
})
