import Taro from '@tarojs/taro'

/** @returns whether it is there now */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
