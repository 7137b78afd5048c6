import { copyText } from './clipboard.h5'
import { say } from './said'

export const dial = (phoneNumber: string) => {
  window.location.href = `tel:${phoneNumber.replace(/[^\d+]/g, '')}`
}

/** A browser has no map of its own: the address goes to the clipboard. */
export async function route({ name, address }: { name: string; address: string }, copied: string) {
  if (await copyText(`${name} ${address}`)) say(copied)
}
