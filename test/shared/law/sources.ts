import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { InstrumentId } from '@shared/law/basis'

/** The five documents, byte for byte, under `sources/`; the digests are those of the documents as they were handed to us. */
export const digests: Record<InstrumentId, string> = {
  g26: 'e5b81e752e85af2173c76bceed08613d73dbd14be3c5435ddf7007a68c090dc2',
  c23: 'ab682ee63aead990db70fc3854adb86275d2ee5644db68f718a8e3b983e2d0c6',
  p25: '2ea2bc457ba058d22be78116d538ba77943e7a9a00d5360e448887c8a4386986',
  d22: 'b917bed182cabf9a0d4b5ccb0e8521af15fa72a4e8c5b819c7c25a0a9053f57b',
  k24: '50b4023cfdbcc29a614af854f99981069791a9ba8f99ae4dc4660a94f6903a8e',
}
export const instrumentIds = Object.keys(digests) as InstrumentId[]

const bytes = (id: InstrumentId) => readFileSync(new URL(`sources/${id}.txt`, import.meta.url))
export const digestOf = (id: InstrumentId) => createHash('sha256').update(bytes(id)).digest('hex')

/** The words of a document without its lines: markdown's marks and the ends of lines dropped, nothing else touched. */
function words(id: InstrumentId): string {
  const lines = bytes(id).toString('utf8').split('\n')
  const bare = lines.map((line) =>
    line
      .replaceAll('**', '')
      .replace(/^(#+|-) /, '')
      .trim(),
  )
  return bare.join('')
}
export const sources = Object.fromEntries(instrumentIds.map((id) => [id, words(id)])) as Record<InstrumentId, string>
