import { holdsWords } from '@shared/settings/words'
import { expect, it } from 'vitest'

it.each([
  ['《G26》发布之日', ['g26'], true],
  ['《g26》发布之日', ['G26', '发布'], true],
  ['《G26》发布之日', ['发布', '《g'], true],
  ['《G26》发布之日', ['g27'], false],
  ['公示期', ['公示', '期', ''], true],
])('%s holds %j: %s', (name, words, holds) => expect(holdsWords(name, words)).toBe(holds))
