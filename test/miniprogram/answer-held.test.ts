import { expect, it } from 'vitest'
import { heldBy } from '@/packages/desk/deduction/held-by'
import { filesEnding, read } from './sources'

it('an answer waits for its files: those on their way, and those that are still looked at', () => {
  const [waiting, fine] = [{ state: 'waiting' as const }, { state: 'fine' as const }]
  expect(heldBy([], 0)).toBeNull()
  expect(heldBy([fine, { state: 'unreadable' }], 0)).toBeNull()
  expect(heldBy([fine, waiting], 0)).toBe('waiting')
  expect(heldBy([fine], 1)).toBe('sending')
})

it('a file on its way is called by an id of its own: a number among the others is used again once one has arrived', () => {
  expect(filesEnding('.tsx').filter((file) => /key: `[^`]*\.length/.test(read(file)))).toEqual([])
})
