import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screens } from '@shared/screens'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../dev/build'
import { type AppJson, appOf, type Built, buildWeapp, pagesOf, textOf } from './built'
import { schemaErrors } from './schemas'

let built: Built
beforeAll(async () => {
  built = await buildWeapp()
})

const projectConfig = readFileSync(path.join(root, 'project.config.json'), 'utf8')
const changed = (file: string, change: (json: Record<string, unknown>) => void): Built => {
  const json = JSON.parse(textOf(built, file))
  change(json)
  return new Map(built).set(file, Buffer.from(JSON.stringify(json)))
}

describe('what WeChat is told of the package', () => {
  it('is as WeChat’s schemas want it', () => {
    expect(schemaErrors(built, projectConfig)).toEqual([])
  })

  it.each<[string, Record<string, unknown>]>([
    ['app.json', { lazyCodeLoading: 'all' }],
    ['app.json', { unheardOf: true }],
    ['pages/find/index.json', { navigationBarBackgroundColor: 7 }],
    ['sitemap.json', { rules: [{ action: 'hide', page: '*' }] }],
    ['theme.json', { light: { bar: 1 } }],
  ])('in %s, %o is not', (file, more) => {
    expect(
      schemaErrors(
        changed(file, (json) => Object.assign(json, more)),
        projectConfig,
      ),
    ).not.toEqual([])
  })

  it('in project.config.json, a folder that is none is not', () => {
    expect(schemaErrors(built, JSON.stringify({ ...JSON.parse(projectConfig), miniprogramRoot: 7 }))).not.toEqual([])
  })
})

describe('WeChat’s search', () => {
  const rulesOf = (built: Built) =>
    (JSON.parse(textOf(built, 'sitemap.json')) as { rules: { action: string; page: string }[] }).rules
  /** The first rule that speaks of a page decides. */
  const found = (page: string) => rulesOf(built).find((rule) => rule.page === page || rule.page === '*')?.action

  it('finds the screens that are the same for everybody, and no other', () => {
    expect(appOf(built)).toMatchObject({ sitemapLocation: 'sitemap.json' } satisfies Partial<AppJson>)
    const open = (['home', 'find', 'carrier', 'events', 'policies', 'policy', 'whichText'] as const).map(
      (name) => screens[name].page,
    )
    const pages = pagesOf(appOf(built))
    expect(pages).toEqual(expect.arrayContaining(open))
    expect(pages.filter((page) => found(page) === 'allow').sort()).toEqual([...open].sort())
  })
})
