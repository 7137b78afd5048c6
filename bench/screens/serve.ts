import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

interface File {
  body: Buffer
  type: string
  immutable: boolean
}

/** Every file of the build, compressed once, as a static host keeps them. */
export function filesOf(site: string): Map<string, File> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      const immutable = /\.[0-9a-f]{8}\./.test(entry.name)
      return [`/${path.relative(site, file)}`, { body: gzipSync(readFileSync(file), { level: 9 }), type, immutable }]
    }),
  )
}

/** The build and the operations behind one address, all of it compressed, as hosting and the gateway do in the cloud. */
export async function serve(files: Map<string, File>, cloudUrl: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async (incoming, reply) => {
    const { pathname } = new URL(incoming.url!, 'http://localhost')
    if (pathname.startsWith('/call/')) {
      const body = await bodyOf(incoming)
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(cloudUrl + pathname, { method: 'POST', headers, body })
      reply.writeHead(answer.status, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      return reply.end(gzipSync(Buffer.from(await answer.arrayBuffer())))
    }
    const { body, type, immutable } = files.get(pathname) ?? files.get('/index.html')!
    reply.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    return reply.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
