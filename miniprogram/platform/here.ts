import { type Destination, destination, screenNames, screens } from '@shared/screens'
import Taro from '@tarojs/taro'
import { parametersOf } from './parameters'

/** The screens that lie on each other, the lowest first. */
export const stack = (): (Destination | null)[] =>
  Taro.getCurrentPages().map(({ route, options }) => {
    const at = screenNames.find((name) => screens[name].page === route)
    return at ? destination(at, parametersOf(options)) : null
  })

/** What is open now. */
export const here = (): Destination | null => stack().pop() ?? null
