import Taro from '@tarojs/taro'

/** Whether this device can scan; where it cannot, the digits are typed. */
export const canScan = true

/** What a code says; null when the person gave up. Untrusted until checked: anyone can print a code. */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
