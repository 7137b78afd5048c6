import { expect, it } from 'vitest'
import { filesEnding, read } from './sources'

/** Where nothing is there, and the way on stands beside it. */
const beside = {
  'packages/city/cycle-ledger/index.tsx': 'the other years stand above',
  'packages/city/review/evidence.tsx': 'a claim without files is decided beside it',
  'packages/lifecycle/applications/index.tsx': 'of the cases of one, what can be begun stands below',
}
const emptyIn = (text: string) => [...text.matchAll(/<Empty\b[\s\S]*?\/>/g)].map(([drawn]) => drawn)

it('whoever finds nothing is led on', () => {
  const all = filesEnding('.tsx').flatMap((file) => emptyIn(read(file)).map((drawn) => ({ file, drawn })))
  expect(all.length).toBeGreaterThan(20)
  const stuck = all.filter(({ drawn }) => !/\bexit\b/.test(drawn)).map(({ file }) => file)
  expect(stuck.toSorted()).toEqual(Object.keys(beside).toSorted())
})
