import Taro from '@tarojs/taro'

/** What was kept under this key on this device, or null. */
export function kept<T>(key: string): T | null {
  const value = Taro.getStorageSync<T | ''>(key)
  return value === '' ? null : value
}

/** Stores a JSON value; null removes it. */
export function keep(key: string, value: unknown) {
  if (value === null) Taro.removeStorageSync(key)
  else Taro.setStorageSync(key, value)
}

/** Whatever is kept under keys that begin so. */
export function forget(...beginnings: readonly string[]) {
  for (const key of Taro.getStorageInfoSync().keys)
    if (beginnings.some((beginning) => key.startsWith(beginning))) Taro.removeStorageSync(key)
}
