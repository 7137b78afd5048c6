const store = new Map<string, unknown>()
/** Of the window. */
export const width = { px: 390 }

/** What the client asks of WeChat and hears something of. */
const answers: Record<string, unknown> = {
  getStorageSync: (key: string) => store.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void store.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => void store.delete(key),
  getStorageInfoSync: () => ({ keys: [...store.keys()] }),
  getCurrentPages: () => [],
  getWindowInfo: () => ({ windowWidth: width.px }),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: 16 }),
  previewImage: async () => undefined,
}
/** The rest is done, and nothing comes of it. */
export default new Proxy(answers, { get: (all, name: string) => all[name] ?? (() => undefined) })

export const useDidShow = () => undefined
export const useDidHide = () => undefined
export const useReachBottom = () => undefined
export const useRouter = () => ({ params: {} })
export const useShareAppMessage = () => undefined
