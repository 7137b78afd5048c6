import { toText } from './base64'
import { checksum, FORMAT, kindByte, open, PAYLOAD, type Part, type PartKind, SUM } from './part'

/** Makes a part, for servers only. @param goesWith the build that it is of, or the change that it follows */
export function seal(kind: PartKind, goesWith: string, payload: Uint8Array): Part {
  const bytes = new Uint8Array(PAYLOAD + payload.length)
  bytes.set([FORMAT, kindByte(kind)])
  bytes.set(fromHex(goesWith), 2 + SUM)
  bytes.set(payload, PAYLOAD)
  const sum = checksum(bytes)
  bytes.set(fromHex(sum), 2)
  return { id: kind + sum, text: toText(bytes) }
}

/** The build that some parts of a base are of. */
export const buildOf = (base: readonly Part[]): string => (base[0] ? open(base[0].text).goesWith : '')

const fromHex = (text: string) =>
  Array.from({ length: SUM }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
