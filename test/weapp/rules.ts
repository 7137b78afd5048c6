import path from 'node:path'
import vm from 'node:vm'
import { appOf, type Built, filesOf, packageOf, pagesOf, sizes, textOf } from './built'

/** What WeChat or a phone would refuse, in words; nothing when the package is in order. */
export type Rule = (built: Built) => string[]

const KB = 1024

/** Private data that has to be declared by the name of the API, `requiredPrivateInfos` in app.json. */
const privateApis = [
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
]
const precise = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground']

/** Webpack's way to the global object; guarded there, so that it never runs where code from strings is forbidden. */
const guarded = /try\{return this\|\|new Function\("return this"\)\(\)\}catch/g

const scripts = (built: Built) => filesOf(built, '.js').map((file) => [file, textOf(built, file)] as const)
const missing = (built: Built, file: string, from: string) =>
  built.has(path.posix.normalize(path.posix.join(path.posix.dirname(from), file))) ? [] : [`${from}: no ${file}`]

export const rules = {
  'every page has its files': (built) =>
    pagesOf(appOf(built)).flatMap((page) =>
      // One that is made of our parts alone has no styles of its own.
      ['.js', '.json', '.wxml'].flatMap((ending) => (built.has(page + ending) ? [] : [`${page}: no ${ending}`])),
    ),

  'every page’s JSON parses and its components are there': (built) =>
    filesOf(built, '.json').flatMap((file) => {
      try {
        const { usingComponents = {} } = JSON.parse(textOf(built, file)) as { usingComponents?: Record<string, string> }
        return Object.values(usingComponents).flatMap((component) => missing(built, `${component}.wxml`, file))
      } catch (error) {
        return [`${file}: ${error}`]
      }
    }),

  'every page draws from base.wxml': (built) =>
    pagesOf(appOf(built)).flatMap((page) => {
      const base = /<import src="([^"]+base\.wxml)"\s*\/>/.exec(textOf(built, `${page}.wxml`))?.[1]
      return base ? missing(built, base, `${page}.wxml`) : [`${page}: does not import base.wxml`]
    }),

  'every script and style that a file asks for is there': (built) => [
    ...scripts(built).flatMap(([file, text]) =>
      [...text.matchAll(/\brequire\("(\.[^"]+)"\)/g)].flatMap(([, wanted = '']) =>
        missing(built, wanted.endsWith('.js') ? wanted : `${wanted}.js`, file),
      ),
    ),
    ...filesOf(built, '.wxss').flatMap((file) =>
      [...textOf(built, file).matchAll(/@import\s*(?:url\()?["']([^"']+)["']/g)].flatMap(([, wanted = '']) =>
        missing(built, wanted, file),
      ),
    ),
  ],

  'every colour and picture that app.json names is in both themes': (built) => {
    const { themeLocation = '' } = appOf(built)
    const themes = JSON.parse(textOf(built, themeLocation)) as Record<'light' | 'dark', Record<string, string>>
    const names = [...new Set([...textOf(built, 'app.json').matchAll(/"@(\w+)"/g)].map(([, name = '']) => name))]
    return (['light', 'dark'] as const).flatMap((theme) =>
      names.flatMap((name) => {
        const value = themes[theme]?.[name]
        if (value === undefined) return [`${theme}: no ${name}`]
        return value.endsWith('.png') ? missing(built, value, 'app.json') : []
      }),
    )
  },

  'private data is declared before it is asked for': (built) => {
    const declared = appOf(built).requiredPrivateInfos ?? []
    return scripts(built).flatMap(([file, text]) =>
      privateApis
        .filter((api) => new RegExp(`\\.${api}\\(`).test(text) && !declared.includes(api))
        .map((api) => `${file}: ${api} is not declared`),
    )
  },

  'precise and fuzzy location are not declared together': (built) => {
    const declared = appOf(built).requiredPrivateInfos ?? []
    const both = declared.includes('getFuzzyLocation') ? declared.filter((api) => precise.includes(api)) : []
    return both.map((api) => `${api} beside getFuzzyLocation`)
  },

  'no code comes from strings': (built) =>
    scripts(built).flatMap(([file, text]) => {
      const found = text.replace(guarded, '').match(/\beval\(|\bFunction\(/g) ?? []
      return found.map((what) => `${file}: ${what}`)
    }),

  'every script parses': (built) =>
    scripts(built).flatMap(([file, text]) => {
      try {
        new vm.Script(`(function(require,module,exports){${text}\n})`, { filename: file })
        return []
      } catch (error) {
        return [`${file}: ${error}`]
      }
    }),

  'packages stay small: main 420 KB, others 1 MB, all 20 MB': (built) => {
    const all = sizes(built)
    const total = [...all.values()].reduce((sum, bytes) => sum + bytes, 0)
    const tooBig = [...all].filter(([root, bytes]) => bytes > (root === '' ? 420 : 1024) * KB)
    return [
      ...tooBig.map(([root, bytes]) => `${root || 'main'}: ${(bytes / KB).toFixed(0)} KB`),
      ...(total > 20 * KB * KB ? [`all: ${(total / KB).toFixed(0)} KB`] : []),
    ]
  },

  'the main package carries no zod and no component library': (built) =>
    scripts(built)
      .filter(([file]) => packageOf(built, file) === '')
      .flatMap(([file, text]) => (text.match(foreign) ?? []).map((what) => `${file}: ${what}`)),
} satisfies Record<string, Rule>

/** What zod, NutUI, Taroify, Vant and TDesign cannot be bundled without: a name that survives minifying. */
const foreign = /_zod\b|ZodError|"nut-|nut-button|taroify-|"van-|van-button|t-class/g
