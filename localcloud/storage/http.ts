import { CloudError } from '../errors'
import type { Reply, Request, Route } from '../http/reply'
import { download } from './download'
import { cloudPath } from './paths'
import type { Storage } from './storage'
import { xmlError } from './xml-error'

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
  if (request.method === 'GET' || request.method === 'HEAD') return read(storage, filePath, request)
  return xmlError(405, 'MethodNotAllowed', `${request.method} is not allowed`)
}

async function upload(storage: Storage, filePath: string, { raw }: Request): Promise<Reply> {
  if (!allowed(storage, 'PUT', filePath, new URLSearchParams(raw.headers.authorization)))
    return denied('The upload is not signed for this path, or the signature has expired')
  await storage.put(filePath, raw)
  return { status: 200, headers: {}, body: '' }
}

async function read(storage: Storage, filePath: string, request: Request): Promise<Reply> {
  if (!storage.rules.isPublic(filePath) && !allowed(storage, 'GET', filePath, request.url.searchParams))
    return denied('The link is not signed, or it has expired')
  const stored = storage.files.get(filePath)
  if (!stored) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.')
  return download(stored, storage.files.file(stored.blob), request, storage.clock.now())
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
