import { decideCompose } from '@shared/policy/decide-compose'
import { expect, it } from 'vitest'

it('a notice that would reach nobody is refused', () => {
  expect(decideCompose({ recipients: 0 })).toMatchObject({ accepted: false, code: 'AUDIENCE_EMPTY' })
  expect(decideCompose({ recipients: 1 })).toEqual({ accepted: true })
})
