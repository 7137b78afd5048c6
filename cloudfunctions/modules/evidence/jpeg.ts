import { decode } from 'jpeg-js'
import { jpegParts } from './jpeg-parts'
import type { Pixels } from './pixels'

/** More than the largest picture of `pictureLimits` takes by the decoder's own count: for what its header did not say. */
const mostMegabytes = 600

/** @throws when it is none, or not whole */
export function decodeJpeg(bytes: Buffer): Pixels {
  const { width, height, data } = decode(jpegParts(bytes), {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxMemoryUsageInMB: mostMegabytes,
  })
  return { width, height, channels: 3, data }
}
