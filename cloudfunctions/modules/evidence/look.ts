import type { FileType } from '@shared/evidence/file-type'
import type { Finding } from '@shared/evidence/inspection'
import { decodeJpeg } from './jpeg'
import { leanPdf } from './lean-pdf'
import { checkPdf } from './pdf'
import { type Pixels, pixelHash, pixelLikeness } from './pixels'
import { decodePng } from './png'
import { Unreadable } from './unreadable'

const decoders: Record<Exclude<FileType, 'application/pdf'>, (bytes: Buffer) => Pixels> = {
  'image/jpeg': decodeJpeg,
  'image/png': decodePng,
}

/** Looks at a file's bytes: it opens or it does not, and a picture has its pixels. Whatever a decoder throws means that it does not. */
export function look(bytes: Buffer, type: FileType): Finding {
  try {
    if (type === 'application/pdf') {
      checkPdf(bytes)
      leanPdf(bytes)
      return { readable: true, pixels: null }
    }
    const pixels = decoders[type](bytes)
    return { readable: true, pixels: { sha256: pixelHash(pixels), likeness: pixelLikeness(pixels) } }
  } catch (error) {
    return { readable: false, why: error instanceof Unreadable ? error.why : 'damaged' }
  }
}
