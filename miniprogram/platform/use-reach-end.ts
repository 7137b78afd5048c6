import { useReachBottom } from '@tarojs/taro'

/**
 * Calls when the end of the page comes into sight.
 * @param _id of what stands at the end: in a browser it may lie in a column that scrolls by itself
 */
export const useReachEnd = (_id: string, onReach: () => void) => useReachBottom(onReach)
