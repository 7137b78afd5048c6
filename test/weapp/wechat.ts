import path from 'node:path'
import vm from 'node:vm'
import type { World } from '../world'
import { type Built, textOf } from './built'
import { weappSources } from './sources'
import { all, type Element, PageData, templatesOf, textsOf } from './view'

export type Options = Record<string, unknown> & { success?: (value: unknown) => void; fail?: (error: unknown) => void }
interface PageConfig {
  onLoad(query: object): void
  onShow?(): void
  onReady?(): void
  /** where every event of the templates goes */
  eh(event: object): void
}

/** What WeChat's logic layer has, as far as our pages ask: no DOM, no AbortController, no code from strings. */
export interface Device {
  /** answers the api function: by operation, `directory/snapshot`; a rejection is a call that failed */
  cloud: (operation: string, input: unknown) => Promise<unknown>
  storage?: Map<string, unknown>
  /** what `wx` does otherwise than succeeding quietly; undefined: an older WeChat, that has no such function */
  wx?: Record<string, ((options: Options) => void) | undefined>
  /** what `wx.cloud` is started with */
  started?: (options: object) => void
  /** how many pages lie on top of each other already; WeChat opens an eleventh only in place of another */
  pages?: number
}

/** The phone of a person whom WeChat knows by this openid, on the product's own cloud. */
export const phoneOf =
  (world: World, openid: string): Device['cloud'] =>
  (path, input) =>
    world.cloud.invoke('api', { path, input }, { openid })

export interface Visit {
  /** the payloads of setData, in order */
  updates: object[]
  /** calls of the api function, in order */
  calls: string[]
  /** what the page shows now */
  drawn(): Element[]
  /** and its texts, in reading order */
  texts(): string[]
  /** resolves once the page shows `text`; rejects with what it shows instead */
  shows(wanted: string | RegExp): Promise<void>
  /** whether the page answers WeChat when it asks, by the name of the page's function */
  answers(handler: string): boolean
  /** and what it says */
  ask(handler: string, about: object): unknown
  /** the same of the app itself */
  askApp(handler: string, about: object): unknown
  /** an event of a drawn element, as WeChat sends it */
  send(to: Element, type: string, detail?: object): void
  /** touches what has this name */
  tap(name: string): void
  /** the addresses that were opened from here, in order */
  opened: string[]
}

/** Opens a page of the built package as WeChat would, in a context of its own. */
export function open(built: Built, page: string, query: object, device: Device): Visit {
  const calls: string[] = []
  const opened: string[] = []
  const updates: object[] = []
  const shown = new PageData()
  const registered: { App?: Record<string, (options: object) => void>; Page?: PageConfig } = {}
  const registrars = (['App', 'Page', 'Component', 'Behavior'] as const).map(
    (kind) => [kind, (each: object) => Object.assign(registered, { [kind]: each })] as const,
  )
  const context = vm.createContext(
    {
      ...Object.fromEntries(registrars),
      console,
      setTimeout,
      clearTimeout,
      setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
      clearInterval,
      wx: wechat(device, calls, opened),
      getApp: () => registered.App,
      getCurrentPages: () => Array.from({ length: device.pages ?? 0 }, () => ({})),
      __wxConfig: {},
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  const load = loader(built, context)
  load('app.js')
  const launch = { path: page, query, scene: 1001 }
  registered.App?.onLaunch?.(launch)
  registered.App?.onShow?.(launch)
  load(`${page}.js`)
  const { Page: config } = registered
  if (!config) throw new Error(`${page} registered no page`)
  const instance = Object.assign(Object.create(null), config, {
    route: page,
    data: {},
    setData(update: object, done?: () => void) {
      updates.push(JSON.parse(JSON.stringify(update)))
      shown.set(JSON.parse(JSON.stringify(update)))
      if (done) setTimeout(done, 0)
    },
  })
  instance.onLoad(query)
  instance.onShow?.()
  instance.onReady?.()
  const templates = templatesOf(built)
  const drawn = () => shown.draw(templates)
  const texts = () => textsOf(drawn())
  const send = ({ id }: Element, type: string, detail: object = {}) => {
    const at = { id, dataset: {} }
    instance.eh({ type, timeStamp: Date.now(), detail, target: at, currentTarget: at })
  }
  return {
    updates,
    calls,
    drawn,
    texts,
    shows: (wanted) => until(() => texts().join('').search(wanted) >= 0, texts),
    send,
    answers: (handler) => typeof instance[handler] === 'function',
    ask: (handler, about) => instance[handler](about),
    tap: (name) => {
      const [target] = all(drawn()).filter(({ events, text }) => events.includes('tap') && text === name)
      if (!target) throw new Error(`nothing to tap is called ${name}`)
      send(target, 'tap')
    },
    askApp: (handler, about) => registered.App?.[handler]?.(about),
    opened,
  }
}

function loader(built: Built, context: vm.Context) {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const run = vm.compileFunction(textOf(built, file), ['require', 'module', 'exports'], {
      parsingContext: context,
      filename: file,
    })
    const require = (name: string) => {
      const wanted = path.posix.join(path.posix.dirname(file), name)
      return load(wanted.endsWith('.js') ? wanted : `${wanted}.js`)
    }
    run(require, module, module.exports)
    return module.exports
  }
  return load
}

/** Every API that our sources name: Taro takes what it finds on `wx`. */
const named = new Set(
  [...weappSources('.ts', '.tsx').values()].flatMap((text) =>
    [...text.matchAll(/\bTaro\.(\w+)/g)].map(([, name]) => name!),
  ),
)
const quiet = (options?: Options) => options?.success?.({})

const MOST_PAGES = 10

/** The `wx` object: what a page asks of it answers; the rest succeeds and does nothing. */
function wechat(device: Device, calls: string[], opened: string[]) {
  const { cloud, storage = new Map(), wx = {}, started, pages = 0 } = device
  const open = (options: Options) => {
    opened.push(String(options.url))
    quiet(options)
  }
  const known: Record<string, unknown> = {
    cloud: {
      init: started ?? (() => undefined),
      callFunction: (options: Options) => callFunction(options, cloud, calls),
    },
    getSystemInfoSync: () => ({
      platform: 'ios',
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 3,
      SDKVersion: '3.5.0',
    }),
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', theme: 'light' }),
    getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
    getLaunchOptionsSync: () => ({ path: '', query: {} }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    getNetworkType: ({ success }: Options) => success?.({ networkType: 'wifi' }),
    navigateTo: (options: Options) =>
      pages < MOST_PAGES ? open(options) : options.fail?.({ errMsg: 'navigateTo:fail' }),
    redirectTo: open,
    switchTab: open,
    createMapContext: () => ({ includePoints: quiet }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
  }
  return { ...Object.fromEntries([...named].map((name) => [name, quiet])), ...known, ...wx }
}

async function callFunction({ name, data, success, fail }: Options, cloud: Device['cloud'], calls: string[]) {
  if (name !== 'api') throw new Error(`no function ${name}`)
  const { path: operation, input } = data as { path: string; input: unknown }
  calls.push(operation)
  try {
    const outcome = { result: await cloud(operation, JSON.parse(JSON.stringify(input))) }
    success?.(outcome)
    return outcome
  } catch (error) {
    fail?.(error)
    throw error
  }
}

/** That a page shows it is the test, not how soon on a machine that has other work. */
const PATIENCE_MS = 60_000

async function until(done: () => boolean, seen: () => string[]) {
  const started = Date.now()
  while (!done()) {
    if (Date.now() - started > PATIENCE_MS) throw new Error(`not shown; there is: ${seen().join('|').slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
