import { type ScreenName, screenNames, screens, tabs } from '@shared/screens'
import { describe, expect, it } from 'vitest'
import { titles } from '@/copy/titles'
import { filesEnding, read } from './sources'

const folderOf = (name: ScreenName) => screens[name].page.replace(/\/index$/, '')
const lastOf = (path: string) => path.split('/').at(-1)!
/** Folders of pages that are no screen of the product: the kit is in local builds only. */
const others = ['packages/kit']

describe('a screen has one name', () => {
  it.each(screenNames)('%s, in its folder, its address and its title', (name) => {
    const folder = folderOf(name)
    expect(filesEnding('/index.tsx')).toContain(`${folder}/index.tsx`)
    expect(screens[name].url).toBe(`/${lastOf(folder)}`)
    const said = [...read(`${folder}/index.config.ts`).matchAll(/navigationBarTitleText: (\S+?)[,\s]/g)]
    expect(said.map(([, title]) => title)).toEqual([`titles.${name}`])
  })

  it('and every page is a screen of the table', () => {
    const pages = filesEnding('/index.config.ts').map((file) => file.replace(/\/index\.config\.ts$/, ''))
    expect(pages.toSorted()).toEqual([...screenNames.map(folderOf), ...others].toSorted())
  })

  it('that no other screen has, in an address or on top of the page', () => {
    const repeated = (all: string[]) => all.filter((each, at) => all.indexOf(each) !== at)
    expect(repeated(screenNames.map((name) => screens[name].url))).toEqual([])
    expect(repeated(Object.values(titles))).toEqual([])
    expect(Object.keys(titles).toSorted()).toEqual([...screenNames].toSorted())
  })

  it('and sentences under that name are its own, or those of the part that draws it', () => {
    const kebabs = new Map(screenNames.map((name) => [lastOf(folderOf(name)), name]))
    const sentences = filesEnding('.ts').flatMap((file) => /^copy\/(.+)\.ts$/.exec(file)?.[1] ?? [])
    const strange = sentences.filter((copy) => {
      const name = kebabs.get(copy)
      if (!name) return false
      const parts = filesEnding('.ts', '.tsx').filter(
        (file) => file.startsWith(`${folderOf(name)}/`) || file.startsWith(`ui/${copy}/`),
      )
      return !parts.some((file) => read(file).includes(`copy/${copy}'`))
    })
    expect(strange).toEqual([])
  })

  it('and something leads to it', () => {
    const sources = filesEnding('.ts', '.tsx').filter((file) => file !== 'copy/titles.ts')
    const texts = sources.map((file) => ({ file, text: read(file) }))
    const isNamed = (name: ScreenName) =>
      texts.some(({ file, text }) => !file.startsWith(`${folderOf(name)}/`) && new RegExp(`['"]${name}['"]`).test(text))
    expect(screenNames.filter((name) => !isNamed(name))).toEqual([])
  })

  it('the tabs lie in the main package, and nothing else does', () => {
    expect(screenNames.filter((name) => screens[name].page.startsWith('pages/'))).toEqual([...tabs])
  })
})
