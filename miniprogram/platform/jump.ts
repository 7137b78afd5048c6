import Taro from '@tarojs/taro'

/** Brings the element with this id to the top of the screen. */
export const jumpTo = (id: string) => void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 })
