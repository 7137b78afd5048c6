import Taro from '@tarojs/taro'
import { say } from './said'

export const dial = (phoneNumber: string) => {
  window.location.href = `tel:${phoneNumber.replace(/[^\d+]/g, '')}`
}

/** A browser has no map of its own: the address goes to the clipboard. */
export async function route({ name, address }: { name: string; address: string }, copied: string) {
  await Taro.setClipboardData({ data: `${name} ${address}` })
  say(copied)
}
