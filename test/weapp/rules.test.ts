import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildClient, root } from '../../dev/build'
import { lostAria } from './aria'
import { type AppJson, appOf, type Built, buildWeapp, textOf } from './built'
import { floor, newMethods, newSyntax } from './old-engines'
import { rules } from './rules'
import { weappSources } from './sources'

let built: Built
beforeAll(async () => {
  built = await buildWeapp()
})

/** The same package with one file changed, or taken away by null. */
function broken(file: string, change: ((text: string) => string) | null): Built {
  const copy = new Map(built)
  if (change === null) copy.delete(file)
  else copy.set(file, Buffer.from(change(textOf(built, file))))
  return copy
}
const withApp = (change: (app: AppJson) => void) =>
  broken('app.json', (text) => {
    const app = JSON.parse(text) as AppJson
    change(app)
    return JSON.stringify(app)
  })
const adding = (code: string) => () => broken('app.js', (text) => `${text};${code}`)

/** A package that breaks each rule, and no other. */
const breaks: Record<keyof typeof rules, (() => Built)[]> = {
  'every page has its files': [() => broken('pages/home/index.wxml', null)],
  'every page’s JSON parses and its components are there': [
    () => broken('pages/home/index.json', (text) => text.slice(1)),
    () => broken('comp.wxml', null),
  ],
  'every page draws from base.wxml': [
    () => broken('pages/home/index.wxml', () => '<view/>'),
    () => broken('pages/home/index.wxml', (text) => text.replace('../../', '../')),
  ],
  'every script and style that a file asks for is there': [
    () => broken('taro.js', null),
    () => broken('common.wxss', null),
  ],
  'every colour and picture that app.json names is in both themes': [
    () => broken('theme.json', (text) => text.replace('"barText"', '"other"')),
    () => broken('assets/tabs/me-on-dark.png', null),
  ],
  'private data is declared before it is asked for': [
    adding('wx.chooseAddress({})'),
    () => withApp((app) => delete app.requiredPrivateInfos),
  ],
  'precise and fuzzy location are not declared together': [
    () => withApp((app) => app.requiredPrivateInfos?.push('getLocation')),
  ],
  'no code comes from strings': [adding('eval("1")'), adding('new Function("return 1")()')],
  'every script parses': [adding('let let = 1')],
  'packages stay small: main 420 KB, others 1 MB, all 20 MB': [
    adding(' '.repeat(420 * 1024)),
    () => broken('packages/booking/ticket/index.js', (text) => text + ' '.repeat(1024 * 1024)),
  ],
  'the main package carries no zod and no component library': [
    adding('var a = {_zod: 1}'),
    adding('var a = "nut-button"'),
  ],
}

describe('the package as WeChat would check it', () => {
  for (const name of Object.keys(rules) as (keyof typeof rules)[]) {
    it(name, () => {
      expect(rules[name](built)).toEqual([])
      for (const bad of breaks[name]) expect(rules[name](bad())).not.toEqual([])
    })
  }

  it('passes on every aria-* of the sources', () => {
    const base = textOf(built, 'base.wxml')
    expect(lostAria(weappSources('.tsx'), base)).toEqual([])
    expect(lostAria(weappSources('.tsx'), base.replaceAll('aria-label=', 'data-label='))).not.toEqual([])
  })

  it('is read by the oldest engines that the browserslist names: scripts and styles', async () => {
    const read = [...built].filter(([file]) => /\.(js|wxss)$/.test(file))
    expect((await Promise.all(read.map(([file, text]) => newSyntax(file, text.toString())))).flat()).toEqual([])
    for (const code of ['class A { static { b() } }', '/(?<=a)b/', 'class A { has(a) { return #b in a } #b = 1 }'])
      expect(await newSyntax('new.js', code), code).not.toEqual([])
    expect(await newSyntax('new.wxss', '.a { &.b { color: red } }')).not.toEqual([])
  })

  it('asks of them no method that they have not got, nor does the client in a browser', async () => {
    await buildClient('h5')
    const scripts = [...built]
      .filter(([file]) => file.endsWith('.js'))
      .map(([file, text]) => [file, `${text}`] as const)
    const js = path.join(root, 'dist/h5/js')
    const inBrowser = readdirSync(js).map((file) => [file, readFileSync(path.join(js, file), 'utf8')] as const)
    expect([...scripts, ...inBrowser].flatMap(([file, code]) => newMethods(file, code))).toEqual([])
    for (const code of ['a.toReversed(b)', 'Object.groupBy(a,b)', 'structuredClone(a)'])
      expect(newMethods('new.js', code), code).not.toEqual([])
  })

  it('is not read by older ones, which are therefore not named; people are told the same', async () => {
    expect(floor).toEqual(['chrome87', 'ios14.5'])
    const styles = [...built].filter(([file]) => file.endsWith('.wxss'))
    for (const older of ['chrome86', 'ios14.4']) {
      const lost = await Promise.all(styles.map(([file, text]) => newSyntax(file, text.toString(), [older])))
      expect(lost.flat(), older).not.toEqual([])
    }
    for (const file of ['README.md', 'README.zh-CN.md', 'docs/operations.md'])
      expect(readFileSync(path.join(root, file), 'utf8')).toMatch(/iOS 14\.5.*Chromium 87/)
  })

  it('asks for nothing that is not declared, and says why it asks', () => {
    const { requiredPrivateInfos, permission } = appOf(built)
    expect(requiredPrivateInfos).toEqual(['getFuzzyLocation', 'chooseLocation'])
    expect(permission?.['scope.userFuzzyLocation']?.desc).toMatch(/[\u4e00-\u9fff]/)
  })
})
