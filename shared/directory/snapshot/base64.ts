import { SnapshotRefused } from './refused'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding: neither WeChat nor a worker has an `atob` that can be counted on. For servers only. */
export function toText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const there = Math.min(bytes.length - at, 3) + 1
    for (let nth = 0; nth < there; nth++) text += letters[(bits >> (18 - 6 * nth)) & 63]
  }
  return text
}

/** @throws SnapshotRefused for what `toText` does not write */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  for (let at = 0, to = 0; at < text.length; at++) {
    const value = letters.indexOf(text.charAt(at))
    bits = ((bits << 6) | value) & 0xffffff
    if (at % 4 > 0) bytes[to++] = bits >> (6 - 2 * (at % 4))
    if (value < 0) throw new SnapshotRefused('damaged')
  }
  // what is left over is nothing
  const left = text.length % 4
  if (left === 1 || (left > 1 && bits & (left === 2 ? 15 : 3))) throw new SnapshotRefused('damaged')
  return bytes
}
