import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { CloudError } from '../errors'
import { readBody } from '../http/body'
import { json, type Reply, type Request, text } from '../http/reply'

/** A request may carry at most 6 MB to a function (SCF quota); base64 takes a third more. */
const BODY_LIMIT = 6 * 1024 * 1024

export interface HttpAccess {
  path: string
  function: string
}

/** The mapping whose path is the request's or above it; the longest wins. */
export const matchAccess = (mappings: HttpAccess[], pathname: string): HttpAccess | undefined =>
  mappings
    .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]

const isText = (headers: IncomingHttpHeaders) =>
  /^$|^text\/|json|xml|urlencoded|javascript/i.test(headers['content-type'] ?? '')

/** The event of CloudBase HTTP access (docs.cloudbase.net/service/access-cloud-function). `path` is the whole path. */
export async function accessEvent(env: string, { raw, url, method }: Request): Promise<Record<string, unknown>> {
  const body = await readBody(raw, BODY_LIMIT)
  const isBase64Encoded = body.length > 0 && !isText(raw.headers)
  return {
    path: url.pathname,
    httpMethod: method,
    headers: Object.fromEntries(Object.entries(raw.headers).map(([key, value]) => [key, String(value)])),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
    requestContext: { envId: env, requestId: randomUUID(), sourceIp: raw.socket.remoteAddress ?? '' },
  }
}

/** The integration response when the result has a `statusCode`; else a string is sent as text and anything else as JSON. */
export function accessReply(result: unknown): Reply {
  if (typeof result === 'string') return text(result)
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return json(result)
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = result as Record<string, unknown>
  if (!Number.isInteger(statusCode) || (statusCode as number) < 200 || (statusCode as number) > 599)
    throw new CloudError('FUNCTION_INVOCATION_FAILED', `Invalid integration response: statusCode ${String(statusCode)}`)
  const content = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    status: statusCode as number,
    headers: headers as Reply['headers'],
    body: isBase64Encoded ? Buffer.from(content, 'base64') : content,
  }
}

/** HTTP access answers a function's failure with an HTTP status, unlike the API. */
export function accessError(error: unknown): Reply {
  if (!(error instanceof CloudError)) throw error
  const status =
    error.code === 'EXCEED_REQUEST_SIZE_LIMIT' ? 413 : error.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' ? 504 : 500
  return json({ code: error.code, message: error.message.split('\n')[0], requestId: randomUUID() }, status)
}
