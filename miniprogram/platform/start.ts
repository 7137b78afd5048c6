import Taro from '@tarojs/taro'
import { operator } from './operator'
import { listenForConsent } from './privacy'
import '../styles/wechat.scss'

/** Once, when the app starts. */
export function start(words: UpdateWords) {
  const { environment } = operator
  Taro.cloud.init(environment ? { env: environment } : {})
  listenForConsent()
  watchForUpdate(words)
}

export interface UpdateWords {
  title: string
  text: string
  now: string
  later: string
}

/** WeChat downloads a new version by itself; the person decides when to restart into it, so that nothing half-filled is lost. */
function watchForUpdate({ title, text, now, later }: UpdateWords) {
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal({ title, content: text, confirmText: now, cancelText: later })
    if (confirm) updates.applyUpdate()
  })
}
