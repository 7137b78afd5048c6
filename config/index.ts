import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { requireWithEsbuild } from '@tarojs/helper'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { type ChunkGraph, type Module, NormalModuleReplacementPlugin } from 'webpack'
import { FirstParts } from './plugins/first-parts'
import settings from './settings.json'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)
/** Taro compiles this folder alone before it loads its config. */
const { screens, tabs }: typeof import('../shared/screens') = requireWithEsbuild(at('shared/screens.ts'))
/** TARO_OUT lets two builds of one tree run beside each other. */
const output = process.env.TARO_OUT ?? `dist/${process.env.TARO_ENV}${process.env.KIT === '1' ? '-kit' : ''}`

const set = (name: string) => process.env[name] ?? ''
/** For `miniprogram/platform/operator.ts`. */
const operator = {
  environment: set('ENV_ID'),
  templates: { notice: set('TEMPLATE_NOTICE'), booking: set('TEMPLATE_BOOKING') },
}

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0]

/** What webpack writes around the modules is for the engines of the browserslist too; Taro would have it in ES5. */
const modern = (chain: Chain) => chain.set('target', ['web', 'es2020'])

/** Our modules do nothing when loaded but define: one that a page does not use need not travel with it, barrel or not. */
const pure = (chain: Chain) =>
  chain.module.rule('pure').merge({
    test: /\.tsx?$/,
    include: [at('miniprogram/ui'), at('miniprogram/copy'), at('miniprogram/features'), at('shared')],
    sideEffects: false,
  })

/**
 * Nothing outside sourceRoot is transpiled unless named here, and Taro's minifier breaks what it does not know: private class
 * fields come out as `#"a"`. Strings only: Taro's config check drops the build on a RegExp.
 */
const include = ['shared', 'node_modules/@tanstack', 'node_modules/react-reconciler', 'node_modules/uqr'].map((name) =>
  at(name),
)
const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module',
    // In WeChat every name is paid for three times: in the styles, in the scripts and in each setData.
    generateScopedName: process.env.TARO_ENV === 'weapp' ? '[hash:base64:5]' : '[local]_[hash:base64:5]',
  },
} as const
/** Where `@use "child"` finds what the target calls a child. */
const sassLoaderOption = { sassOptions: { includePaths: [at('miniprogram/styles', process.env.TARO_ENV ?? '')] } }
/** Type and spacing are in px: rpx would shrink text on small phones and balloon it on tablets. */
const pxtransform = { enable: false, config: {} }

/** Page path → address in the browser. */
const customRoutes = {
  ...Object.fromEntries(Object.values(screens).map(({ page, url }) => [`/${page}`, url])),
  ...(process.env.KIT === '1' && { '/packages/kit/index': '/kit' }),
}

const tabAddresses = Object.fromEntries(tabs.map((tab) => [screens[tab].page, screens[tab].url]))

const globals = Object.fromEntries(
  [
    'AbortController',
    'cancelAnimationFrame',
    'document',
    'Element',
    'location',
    'navigator',
    'requestAnimationFrame',
    'window',
  ].map((name) => [name, [at('miniprogram/platform/globals'), name]]),
)

/** Named in theme.json, to the native map and in app.json: Taro does not look there for files to copy. */
const named = ['assets/tabs', 'packages/find/map/pins', 'sitemap.json']

/** Whether a tab uses this: its page was asked for by a path of theirs. */
const usedByTab = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunk.groupsIterable].some(({ origins }) => origins.some(({ request }) => /(^|\/)pages\//.test(request ?? ''))),
  )
/** Before the router is made, the pages are given what to do when one of them is lost on the way. */
const fetchedRoutes = {
  extraImportForWeb: `import { fetchedRoutes } from '@/features/fetched/routes.h5'\n`,
  execBeforeCreateWebApp: 'fetchedRoutes(config.routes)\n',
}

/** What several pages use, in two: what a tab uses is there from the start, and what none does is for the work behind them. */
const several = { chunks: 'async', minChunks: 3, priority: 20 }
const cacheGroups = {
  shared: { ...several, name: 'shared', test: usedByTab },
  work: { ...several, name: 'work', test: (...of: Parameters<typeof usedByTab>) => !usedByTab(...of) },
}

const terser = {
  ecma: 2020,
  compress: {
    ecma: 2020,
    passes: 2,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    hoist_props: true,
    inline: true,
    join_vars: true,
    loops: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    toplevel: true,
    typeofs: true,
  },
  output: { ecma: 2020, comments: false, ascii_only: false, quote_keys: false, keep_quoted_props: false },
} as const

export default defineConfig<'webpack5'>({
  projectName: 'sme-service-network',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: output,
  framework: 'react',
  plugins: [at('config/plugins/weapp-components.js')],
  // Templates are written out level by level; what is nested deeper goes through a custom component.
  baseLevel: 8,
  // WeChat has no `process`: a name that is not replaced here ends the page that reads it.
  env: {
    ...Object.fromEntries(settings.map((name) => [name, JSON.stringify(set(name))])),
    OPERATOR: JSON.stringify(JSON.stringify(operator)),
  },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Webpack's cache twice gave back an old module, and a release must be what the source says.
  cache: { enable: false },
  // Taro's own settings are those of ES5, and write Chinese with six bytes a character.
  terser: { enable: true, config: terser },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? named.map((from) => ({ from: `miniprogram/${from}`, to: `${output}/${from}` }))
        : [],
    options: {},
  },
  alias: { '@': at('miniprogram'), '@shared': at('shared') },
  mini: {
    compile: { include },
    sassLoaderOption,
    optimizeMainPackage: { enable: true },
    runtime: { enableInnerHTML: false },
    webpackChain(chain) {
      modern(chain)
      pure(chain)
      // Without an AbortController every query stays pending for ever, silently (TanStack/query#5837).
      chain.plugin('providerPlugin').tap(() => [globals])
      chain.resolve.alias.set('@tarojs/taro$', at('miniprogram/platform/taro'))
      chain
        .plugin('noAddress')
        .use(NormalModuleReplacementPlugin, [
          /@tarojs\/runtime\/dist\/bom\/(location|history|URL)\.js$/,
          at('miniprogram/platform/no-address.ts'),
        ])
      chain
        .plugin('inlineStyles')
        .use(NormalModuleReplacementPlugin, [
          /@tarojs\/runtime\/dist\/dom\/style_properties\.js$/,
          at('miniprogram/platform/inline-styles.ts'),
        ])
    },
    // Parts are imported in another order by another page; no class of one part overrides a class of another.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform, cssModules },
  },
  h5: {
    compile: { include },
    sassLoaderOption,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes },
    webpackChain(chain) {
      modern(chain)
      pure(chain)
      // Styles and an icon font of Taro's own components, none of which we draw with here.
      chain.resolve.alias.set(
        '@tarojs/components/dist/taro-components/taro-components.css',
        at('config/plugins/none.js'),
      )
      chain.resolve.alias.set('@tarojs/components/dist/components$', at('config/plugins/no-elements.js'))
      chain.plugin('mainPlugin').tap(([options]) => {
        for (const [name, code] of Object.entries(fetchedRoutes)) options.loaderMeta[name] += code
        return [options]
      })
      chain.plugin('firstParts').use(FirstParts, [tabAddresses])
      // Without this every page would carry its own copy of the parts.
      chain.merge({ optimization: { splitChunks: { cacheGroups } } })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules },
  },
})
