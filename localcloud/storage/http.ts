import { createReadStream } from 'node:fs'
import { CloudError } from '../errors'
import { contentType } from '../http/content-type'
import type { Reply, Request, Route } from '../http/reply'
import { cloudPath } from './paths'
import type { Storage } from './storage'

const PREFIX = '/storage/'

/** The object store's own addresses: signed PUT, and signed GET and HEAD with ranges. Errors are XML, as COS answers them. */
export const storageRoute =
  (storage: Storage): Route =>
  (request) => {
    if (!request.url.pathname.startsWith(PREFIX)) return undefined
    if (request.method === 'OPTIONS') return Promise.resolve(preflight(request))
    return answer(storage, request)
      .catch((error: unknown) => {
        if (error instanceof CloudError) return xmlError(400, error.code, error.message)
        return xmlError(500, 'InternalError', error instanceof Error ? error.message : String(error))
      })
      .then((reply) => ({ ...reply, headers: { ...reply.headers, ...anyOrigin } }))
  }

/** A page of any origin may ask: what it may do is in the signature, and no cookie ever counts. */
const anyOrigin = { 'access-control-allow-origin': '*' }

/** What a browser asks before it uploads to another origin, answered as a bucket does whose CORS rule names the site. */
const preflight = ({ raw: { headers } }: Request): Reply => ({
  status: 200,
  headers: {
    ...anyOrigin,
    'access-control-allow-methods': 'GET, HEAD, PUT',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
    'access-control-max-age': '600',
  },
  body: '',
})

async function answer(storage: Storage, request: Request): Promise<Reply> {
  const filePath = cloudPath(decode(request.url.pathname.slice(PREFIX.length)))
  if (request.method === 'PUT') return upload(storage, filePath, request)
  if (request.method === 'GET' || request.method === 'HEAD') return download(storage, filePath, request)
  return xmlError(405, 'MethodNotAllowed', `${request.method} is not allowed`)
}

async function upload(storage: Storage, filePath: string, { raw }: Request): Promise<Reply> {
  if (!allowed(storage, 'PUT', filePath, new URLSearchParams(raw.headers.authorization)))
    return denied('The upload is not signed for this path, or the signature has expired')
  await storage.put(filePath, raw)
  return { status: 200, headers: {}, body: '' }
}

async function download(storage: Storage, filePath: string, { raw, url }: Request): Promise<Reply> {
  if (!storage.rules.isPublic(filePath) && !allowed(storage, 'GET', filePath, url.searchParams))
    return denied('The link is not signed, or it has expired')
  const stored = storage.files.get(filePath)
  if (!stored) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.')
  const headers = {
    'content-type': contentType(filePath),
    'accept-ranges': 'bytes',
    etag: `"${stored.etag}"`,
    'last-modified': new Date(stored.uploadedAt).toUTCString(),
    'x-content-type-options': 'nosniff',
  }
  const range = parseRange(raw.headers.range, stored.size)
  if (range === 'unsatisfiable')
    return {
      ...xmlError(416, 'InvalidRange', 'The requested range is not satisfiable'),
      headers: { 'content-range': `bytes */${stored.size}` },
    }
  const { start, end } = range ?? { start: 0, end: stored.size - 1 }
  return {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': end - start + 1,
      ...(range && { 'content-range': `bytes ${start}-${end}/${stored.size}` }),
    },
    body: stored.size === 0 ? '' : createReadStream(storage.files.file(stored.blob), { start, end }),
  }
}

/** One byte range (RFC 9110 §14); several ranges or another unit are ignored, as the RFC allows. */
export function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const suffix = match[1] === ''
  const start = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = suffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}

function allowed(storage: Storage, method: 'GET' | 'PUT', filePath: string, query: URLSearchParams): boolean {
  const expires = Number(query.get('t'))
  return (
    expires * 1000 >= storage.clock.now() && storage.signer.verify(method, filePath, expires, query.get('sign') ?? '')
  )
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw new CloudError('STORAGE_REQUEST_FAIL', 'Malformed path')
  }
}

const denied = (message: string) => xmlError(403, 'AccessDenied', message)

function xmlError(status: number, code: string, message: string): Reply {
  const escaped = message.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  }
}
