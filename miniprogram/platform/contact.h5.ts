import Taro from '@tarojs/taro'

export const dial = (phoneNumber: string) => {
  window.location.href = `tel:${phoneNumber.replace(/[^\d+]/g, '')}`
}

/** A browser has no map of its own: the address goes to the clipboard. */
export async function route({ name, address }: { name: string; address: string }, copied: string) {
  await Taro.setClipboardData({ data: `${name} ${address}` })
  void Taro.showToast({ title: copied, icon: 'none' })
}
