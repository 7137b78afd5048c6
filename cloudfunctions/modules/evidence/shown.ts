import type { FileType } from '@shared/evidence/file-type'
import { onlyOrientation, type Taken, takenIn, untold } from './exif'
import { jpegParts } from './jpeg-parts'
import { leanPdf } from './lean-pdf'
import { leanPng } from './png'

/** What people are shown of a file, and what it said of itself. */
export interface Shown {
  /** without anything that says where or with what it was taken */
  bytes: Buffer
  taken: Taken
}

const SOI = 0xd8
const SOS = 0xda
const APP1 = 0xe1
const EXIF = 'Exif\0\0'

/**
 * A copy for people: the parts that the pixels come from, and nothing that a camera or a program wrote beside them. What was handed in
 * stays as it is under its hash.
 * @param bytes of a file that opens
 */
export function shownOf(bytes: Buffer, type: FileType): Shown {
  if (type === 'application/pdf') return { bytes: leanPdf(bytes), taken: untold }
  if (type === 'image/png') return { bytes: leanPng(bytes), taken: untold }
  const taken = exifOf(bytes)
  const lean = jpegParts(bytes)
  const turned = taken.orientation === 1 ? Buffer.alloc(0) : onlyOrientation(taken.orientation)
  return { bytes: Buffer.concat([lean.subarray(0, 2), turned, lean.subarray(2)]), taken }
}

/** The segments before the picture, one after the other. */
function exifOf(bytes: Buffer): Taken {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === SOS || marker === SOI) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at + 4, end)
    if (marker === APP1 && segment.toString('latin1', 0, 6) === EXIF) return takenIn(segment.subarray(6))
    at = end
  }
  return untold
}
