const store = new Map<string, unknown>()

/** What the client asks of WeChat, as far as the screens that are drawn in these tests do. */
const taro = {
  getStorageSync: (key: string) => store.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void store.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => void store.delete(key),
  getStorageInfoSync: () => ({ keys: [...store.keys()] }),
  getCurrentPages: () => [],
  getWindowInfo: () => ({ windowWidth: 390 }),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: 16 }),
  getNetworkType: () => undefined,
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
  previewImage: async () => undefined,
}
export default taro

export const useDidShow = () => undefined
export const useDidHide = () => undefined
export const useReachBottom = () => undefined
export const useRouter = () => ({ params: {} })
export const useShareAppMessage = () => undefined
