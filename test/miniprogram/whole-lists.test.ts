import { expect, it } from 'vitest'
import { filesEnding, read } from './sources'

/** A list that grows by pages is shown with the way to more of it, or is asked for whole: no first page passes for the list. */
const sources = filesEnding('.ts', '.tsx').filter((file) => !file.startsWith('api/'))
const found = (wrong: RegExp) =>
  sources.flatMap((file) => [...read(file).matchAll(wrong)].map(([text]) => `${file}: ${text}`))

it('nobody takes the rows of a list and leaves the way to more of them', () => {
  // but where it says how many it shows, with the way to the list beside them
  expect(found(/\buse\w+\((?![^()]*\bSHOWN\b)[^()]*\)\.items\b/g)).toEqual([])
  expect(found(/const \{(?![^}]*\bmore\b)[^}]*\} = useList\(/g)).toEqual([])
})

it('what is picked out of a list on the device is picked out of all of it', () => {
  for (const asked of ["useWhole('deduction.proposals'", "useWhole('deduction.candidates'"])
    expect(read('packages/city/stations/queries.ts')).toContain(asked)
  expect(read('packages/city/notice-new/index.tsx')).toMatch(/useWhole\(\s*'notice\.list'/)
})
