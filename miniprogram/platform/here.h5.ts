import { type Destination, destination, screenNames, screens } from '@shared/screens'
import Taro from '@tarojs/taro'
import { parametersOf } from './parameters'

/** What is open now, by a path that may be a page's or its address in a browser. */
export function screenAt(path: string, search: string): Destination | null {
  const at = screenNames.find((name) => path === screens[name].url || path === `/${screens[name].page}`)
  return at ? destination(at, parametersOf(Object.fromEntries(new URLSearchParams(search)))) : null
}

export const here = () => screenAt(window.location.pathname, window.location.search)

/** The screens that lie on each other, the lowest first. */
export const stack = () =>
  Taro.getCurrentPages().map(({ path = '' }) => {
    const [page = '', search = ''] = path.split('?')
    return screenAt(page, search)
  })
