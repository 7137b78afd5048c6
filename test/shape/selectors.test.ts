import { describe, expect, it } from 'vitest'
import { filesEnding, root } from '../miniprogram/sources'
import { lackingSelectors } from './selectors'

/** Sources of styles that WeChat gets; what starts with `_` is part of others. */
const styles = filesEnding('.scss').filter(
  (file) => !/(^|\/)_/.test(file) && file !== 'styles/browser.scss' && !file.startsWith('packages/kit/'),
)

describe('styles that WeChat gets', () => {
  it.each(styles)('%s', (file) => {
    expect(lackingSelectors(root, file)).toEqual([])
  })

  it.each([
    '.a > *',
    '.a > :last-child',
    '.a:not(.b, .c)',
    '.a::part(b)',
    '.a:nth-child(1 of .b)',
    'h1',
    '.a > div',
    '@container (min-width: 1px)',
  ])('%s is named with its file and line', (selector) => {
    const inner = selector.startsWith('@') ? '.b { color: red }' : 'color: red'
    expect(lackingSelectors(root, 'a.scss', `.fine {\n  color: red;\n}\n\n${selector} { ${inner} }`)).toEqual([
      expect.stringMatching(/^a\.scss:5 /),
    ])
  })
})
