import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export function send(reply: ServerResponse, status: number, type: string, body: string): void {
  reply.writeHead(status, { 'content-type': type })
  reply.end(body)
}

export const sendJson = (reply: ServerResponse, value: unknown): void =>
  send(reply, 200, 'application/json; charset=utf-8', JSON.stringify(value))

/** A file of the site, or its index page: real URLs belong to the client's router. */
export async function serveFile(site: string, pathname: string, reply: ServerResponse): Promise<void> {
  const wanted = path.join(site, path.normalize(pathname))
  const inside = wanted.startsWith(site + path.sep)
  const file = inside && (await isFile(wanted)) ? wanted : path.join(site, 'index.html')
  if (!(await isFile(file))) return send(reply, 404, 'text/plain; charset=utf-8', '没有这一页')
  const immutable = /\.[0-9a-f]{8}\./.test(file)
  reply.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  await pipeline(createReadStream(file), reply).catch(ignoreGone)
}

/** Whoever asked has gone: nobody is left to answer. */
export function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}

const isFile = (name: string) =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  )
