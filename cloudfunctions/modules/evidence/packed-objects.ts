import { inflated } from './inflated'
import { Unreadable } from './unreadable'

/** Packed objects are unpacked up to this many bytes in all, out of this many packets. */
const mostUnpacked = 8 * 1024 * 1024
const mostPackets = 2000

/**
 * The objects that newer PDFs keep packed together, packet by packet, as text.
 * @param text the file as latin1
 * @throws Unreadable
 */
export function* packedObjects(bytes: Buffer, text: string): Generator<string> {
  let [left, packets] = [mostUnpacked, 0]
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (++packets > mostPackets) throw new Unreadable('too-large')
    const opened = /stream\r?\n/.exec(text.slice(index, index + 1024))
    if (!opened) continue
    const from = index + opened.index + opened[0].length
    const end = text.indexOf('endstream', from)
    if (end === -1) throw new Unreadable('damaged')
    if (left <= 0) throw new Unreadable('too-large')
    const unpacked = inflated(bytes.subarray(from, end), left)
    left -= unpacked.length
    yield unpacked.toString('latin1')
  }
}
