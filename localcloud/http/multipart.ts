import { CloudError } from '../errors'

const malformed = () => new CloudError('INVALID_PARAM', 'Malformed multipart/form-data')

/** The named parts of a multipart/form-data body (RFC 7578), as bytes. A name that occurs twice keeps its last part. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) throw malformed()
  const delimiter = Buffer.from(`--${mark}`)
  const parts = new Map<string, Buffer>()
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (body.subarray(start, start + 2).toString('latin1') === '--') return parts
    const headerEnd = body.indexOf('\r\n\r\n', start)
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start)
    if (headerEnd < 0 || end < headerEnd) throw malformed()
    const name = /name="([^"]*)"/i.exec(body.subarray(start, headerEnd).toString('utf8'))?.[1]
    if (name === undefined) throw malformed()
    parts.set(name, body.subarray(headerEnd + 4, Math.max(end, headerEnd + 4)))
    at = end + 2
  }
  throw malformed()
}
