/**
 * The browser's names that libraries use without asking, given to them in WeChat, which has none of them (config/index.ts).
 * By name from Taro's runtime: handed over whole, as Taro does it, the runtime could not be thinned.
 */
export {
  cancelAnimationFrame,
  document,
  location,
  navigator,
  requestAnimationFrame,
  TaroElement as Element,
  window,
} from '@tarojs/runtime'
export { AbortController } from './abort-controller'
