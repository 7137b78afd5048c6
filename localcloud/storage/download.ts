import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { contentType } from '../http/content-type'
import type { Reply, Request } from '../http/reply'
import type { StoredFile } from './files'
import { parseRanges, type Range } from './ranges'
import { xmlError } from './xml-error'

/** A file, or what `Range` asks of it (RFC 9110 §14). `now`: ms of the cloud's clock. */
export function download(stored: StoredFile, file: string, { method, raw: { headers } }: Request, now: number): Reply {
  const etag = `"${stored.etag}"`
  const lastModified = new Date(stored.uploadedAt).toUTCString()
  const type = contentType(stored.path)
  const about = {
    'accept-ranges': 'bytes',
    etag,
    'last-modified': lastModified,
    'x-content-type-options': 'nosniff',
  }
  const validator = headers['if-range']
  // A date tells states apart only when nothing more can have happened within its second.
  const dated = typeof validator === 'string' && validator === lastModified && now - stored.uploadedAt >= 1000
  const unchanged = validator === undefined || validator === etag || dated
  // Ranges are defined for GET alone.
  const ranges = method === 'GET' && unchanged ? parseRanges(headers.range, stored.size) : undefined
  const part = ({ start, end }: Range) => createReadStream(file, { start, end })
  if (!ranges)
    return {
      status: 200,
      headers: { ...about, 'content-type': type, 'content-length': stored.size },
      body: stored.size === 0 || method === 'HEAD' ? '' : createReadStream(file),
    }
  const [first, ...others] = ranges
  if (!first) {
    const refusal = xmlError(416, 'InvalidRange', 'The requested range is not satisfiable')
    return { ...refusal, headers: { ...refusal.headers, 'content-range': `bytes */${stored.size}` } }
  }
  if (others.length > 0) return inParts(ranges, stored.size, type, about, part)
  const length = { 'content-length': first.end - first.start + 1, 'content-range': contentRange(first, stored.size) }
  return { status: 206, headers: { ...about, 'content-type': type, ...length }, body: part(first) }
}

const contentRange = ({ start, end }: Range, size: number): string => `bytes ${start}-${end}/${size}`

function inParts(
  ranges: Range[],
  size: number,
  type: string,
  about: Reply['headers'],
  part: (range: Range) => Readable,
): Reply {
  const boundary = randomUUID()
  const heads = ranges.map(
    (range) => `\r\n--${boundary}\r\ncontent-type: ${type}\r\ncontent-range: ${contentRange(range, size)}\r\n\r\n`,
  )
  const end = `\r\n--${boundary}--\r\n`
  async function* body(): AsyncGenerator<Buffer> {
    for (const [i, range] of ranges.entries()) {
      yield Buffer.from(heads[i] as string)
      yield* part(range) as AsyncIterable<Buffer>
    }
    yield Buffer.from(end)
  }
  const bytes = ranges.reduce((sum, range) => sum + range.end - range.start + 1, 0)
  return {
    status: 206,
    headers: {
      ...about,
      'content-type': `multipart/byteranges; boundary=${boundary}`,
      'content-length': bytes + Buffer.byteLength(heads.join('') + end),
    },
    body: Readable.from(body(), { objectMode: false }),
  }
}
