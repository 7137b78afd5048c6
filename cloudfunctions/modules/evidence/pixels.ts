import { createHash } from 'node:crypto'
import { decidePicture } from '@shared/evidence/inspection'
import { GRID, likenessOf } from '@shared/evidence/likeness'
import { Unreadable } from './unreadable'

/** A decoded picture, row by row. */
export interface Pixels {
  width: number
  height: number
  /** three bytes a pixel, or four with the opacity */
  channels: 3 | 4
  data: Uint8Array
}

/** @throws Unreadable for a picture of this size */
export function checkSize(size: { width: number; height: number }): void {
  const decided = decidePicture(size)
  if (!decided.accepted) throw new Unreadable(decided.code)
}

/** The same for the same pixels, in whatever file: nothing that surrounds them goes in, and no opacity where all is opaque. */
export function pixelHash({ width, height, channels, data }: Pixels): string {
  const opaque = channels === 3 || isOpaque(data)
  const hash = createHash('sha256').update(`${width}x${height}x${opaque ? 3 : 4}\n`)
  if (channels === 3 || !opaque) return hash.update(data).digest('hex')
  const row = new Uint8Array(width * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width * 4, to = 0; x < width; x++, at += 4) {
      row[to++] = data[at]!
      row[to++] = data[at + 1]!
      row[to++] = data[at + 2]!
    }
    hash.update(row)
  }
  return hash.digest('hex')
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

/** Brightness by ITU-R BT.601, averaged into the fields of a grid, on white where the picture lets it through. */
export function pixelLikeness({ width, height, channels, data }: Pixels): string {
  const sums = new Float64Array(GRID * GRID)
  const counts = new Float64Array(GRID * GRID)
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * GRID) / height) * GRID
    for (let x = 0; x < width; x++, at += channels) {
      const light = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
      const opacity = channels === 4 ? data[at + 3]! / 255 : 1
      const field = row + Math.floor((x * GRID) / width)
      sums[field]! += light * opacity + 255 * (1 - opacity)
      counts[field]! += 1
    }
  }
  return likenessOf(sums.map((sum, field) => sum / counts[field]!))
}
