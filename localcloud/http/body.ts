import type { IncomingMessage } from 'node:http'
import { CloudError } from '../errors'

/**
 * The whole body. What is too large is still read to its end, unkept, so that the client receives the answer instead of a broken
 * connection. Throws `CloudError` EXCEED_REQUEST_SIZE_LIMIT.
 */
export async function readBody(stream: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > limit) throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `Request body of ${size} bytes exceeds ${limit}`)
  return Buffer.concat(chunks)
}

/** A JSON object. Throws `CloudError` INVALID_PARAM for anything else. */
export function parseObject(body: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new CloudError('INVALID_PARAM', 'Request body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CloudError('INVALID_PARAM', 'Request body is not a JSON object')
  return value as Record<string, unknown>
}
