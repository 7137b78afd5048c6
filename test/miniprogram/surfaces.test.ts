import { describe, expect, it } from 'vitest'
import { filesEnding, read } from './sources'

/** Made of columns, of a map, or over everything: edge to edge, by the parts of the workbench. */
const columns = [
  'packages/city/',
  'packages/district/',
  'packages/lifecycle/admissions/',
  'packages/access/grants/',
  'packages/desk/desk/board/',
  'packages/find/',
  'features/directory/',
  'features/work/',
  'features/map/',
  'features/find-desk/',
  'features/tied/',
  'features/evidence/viewer',
]

const styles = filesEnding('.module.scss').filter((file) => !file.startsWith('ui/'))
const pages = styles.filter((file) => !columns.some((folder) => file.startsWith(folder)))

/** The blocks of a style sheet without what is nested in them: each the declarations of one selector. */
const blocksOf = (scss: string) => [...scss.matchAll(/\{([^{}]*)\}/g)].map(([, inside]) => inside!)

/** What a page may not say of itself: the page's margin, a surface of its own, and how far its blocks are apart. */
const own = (scss: string): string[] => [
  ...(/--page-x|--block-top/.test(scss) ? ['the margin of a page'] : []),
  ...blocksOf(scss)
    .filter((block) => /background(-color)?: var\(--color-surface\)/.test(block) && /radius-[34]/.test(block))
    .map(() => 'a surface'),
  ...[...scss.matchAll(/space-(6|8|12)\)/g)].map(() => 'a distance between blocks'),
]

describe('surfaces and blocks', () => {
  it('are of ui/ alone: no page has a margin, a surface or a distance of its own', () => {
    expect(pages.length).toBeGreaterThan(15)
    expect(pages.flatMap((file) => own(read(file)).map((what) => `${file}: ${what}`))).toEqual([])
  })

  it('would be noticed', () => {
    expect(own('.top { padding: 0 var(--page-x); }')).toHaveLength(1)
    expect(own('.card { border-radius: var(--radius-3); background: var(--color-surface); }')).toHaveLength(1)
    expect(own('.part { margin-top: var(--space-6); }')).toHaveLength(1)
    expect(own('.picture { border-radius: 50%; background: var(--color-surface); }')).toEqual([])
  })
})
