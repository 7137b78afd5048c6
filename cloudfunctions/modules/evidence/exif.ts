/** What a photo says of how it was taken, as far as somebody who decides on it is told: never where. */
export interface Taken {
  /** by the camera's own clock, as it wrote it: 2026:11:09 15:12:30; null: it wrote nothing */
  at: string | null
  /** how the picture has to be turned to stand upright, 1 to 8; 1: it stands */
  orientation: number
}
export const untold: Taken = { at: null, orientation: 1 }

const ORIENTATION = 0x0112
const DETAILS = 0x8769
const TAKEN_AT = 0x9003
const WORDS = /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/
const most = 200

/** @param tiff what follows `Exif\0\0` (TIFF 6.0, Exif 2.3): whatever is not as it should be tells nothing */
export function takenIn(tiff: Buffer): Taken {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  if (!little && tiff.toString('latin1', 0, 2) !== 'MM') return untold
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  /** Where the entry of a tag lies in a directory; null: it has none. */
  const entry = (directory: number, tag: number) => {
    const count = Math.min(short(directory), most)
    const places = Array.from({ length: count }, (_, nth) => directory + 2 + nth * 12)
    return places.find((at) => at + 12 <= tiff.length && short(at) === tag) ?? null
  }
  const first = long(4)
  const turned = entry(first, ORIENTATION)
  const details = entry(first, DETAILS)
  const written = details === null ? null : entry(long(details + 8), TAKEN_AT)
  const place = written === null ? 0 : long(written + 8)
  const words = written === null ? '' : tiff.toString('latin1', place, place + 19)
  const orientation = turned === null ? 1 : short(turned + 8)
  return { at: WORDS.test(words) ? words : null, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 }
}

/** A block that says nothing but how the picture is turned. */
export function onlyOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(ORIENTATION, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
