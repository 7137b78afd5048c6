import Taro from '@tarojs/taro'
import { createStore } from './store'

type Answer = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void

/** Calls of WeChat that wait for consent. Several may wait at once; one answer serves them all. */
const waiting: Answer[] = []
/** Whether WeChat is waiting for an answer now, and the person perhaps reading what it is about. */
export const consentAsked = createStore<'no' | 'yes' | 'reading'>('no')

/** From now on WeChat asks us, at the moment a private datum is needed, instead of showing its own popup. */
export function listenForConsent() {
  // Missing before base library 2.32.3, where WeChat's own popup serves.
  Taro.onNeedPrivacyAuthorization?.((answer: Answer) => {
    waiting.push(answer)
    consentAsked.set('yes')
  })
}

/** @param buttonId the agreeing button, which WeChat checks was really tapped; null: the person said no */
export function answerConsent(buttonId: string | null) {
  for (const answer of waiting.splice(0)) answer(buttonId ? { event: 'agree', buttonId } : { event: 'disagree' })
  consentAsked.set('no')
}
