import { describe, expect, it } from 'vitest'
import { lazyList } from '../../dev/lazy-lists'

describe('a list whose entries are read at their first use', () => {
  it('turns every import into a getter, and leaves types alone', () => {
    const source = `import type { All } from './all'
import { list as noticeList } from './notice/list'
import { os } from './os'

export const things = {
  notice: { list: noticeList, kind: 'list' },
  os,
} satisfies All
`
    expect(lazyList(source).trim()).toBe(`import type { All } from './all'



export const things = {
  notice: { get list() { return require('./notice/list').list }, kind: 'list' },
  get os() { return require('./os').os },
} satisfies All`)
  })

  const wrong: [why: string, source: string][] = [
    ['does something with an import', "import { a } from './a'\nexport const all = { a: a.b }"],
    ['names one twice', "import { a } from './a'\nexport const all = { a, b: a }"],
    ['leaves one out', "import { a } from './a'\nexport const all = {}"],
    [
      'imports two names in a line',
      "import { a } from './a'\nimport { b, c } from './b'\nexport const all = { a, b, c }",
    ],
    ['runs a file', "import './a'\nexport const all = {}"],
  ]
  it.each(wrong)('is refused when it %s', (_, source) => {
    expect(() => lazyList(source)).toThrow()
  })
})
