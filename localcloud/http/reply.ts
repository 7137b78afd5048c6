import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { CloudError } from '../errors'

/** A request as routes see it: the parsed url, and the stream for the body. */
export interface Request {
  method: string
  url: URL
  raw: IncomingMessage
}

export interface Reply {
  status: number
  headers: OutgoingHttpHeaders
  body: string | Buffer | Readable
}

/** Undefined: not mine, ask the next route. */
export type Route = (request: Request) => Promise<Reply> | undefined

/** The SDK recognises a JSON error among binary answers by exactly this content type (`tcbapirequester.ts`). */
export const JSON_TYPE = 'application/json; charset=utf-8'

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': JSON_TYPE },
  body: JSON.stringify(value),
})

export const text = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})

/** An answer of the API: business errors travel with HTTP 200, as on the platform. Anything unforeseen is SYS_ERR, without its stack. */
export function apiError(error: unknown, requestId: string = randomUUID()): Reply {
  if (error instanceof CloudError) return json({ code: error.code, message: error.message, requestId })
  return json({
    code: 'SYS_ERR',
    message: `local CloudBase: ${error instanceof Error ? error.message : String(error)}`,
    requestId,
  })
}
