import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { contentType } from './content-type'
import { type Reply, type Route, text } from './reply'

/** Static hosting: files of a folder; a path without an extension that names no file is the single page's own (index.html). */
export const hostingRoute =
  (dir: string): Route =>
  ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined
    const named = resolve(dir, url.pathname)
    if (named === undefined) return Promise.resolve(text('Malformed path', 400))
    const found = file(named) ?? file(path.join(named, 'index.html')) ?? page(dir, url.pathname)
    return found && Promise.resolve(reply(found))
  }

interface Found {
  name: string
  size: number
}

/** The file's absolute name; undefined when the path is malformed or leaves the folder. */
function resolve(dir: string, pathname: string): string | undefined {
  try {
    const root = path.resolve(dir)
    const named = path.join(root, decodeURIComponent(pathname))
    return !named.includes('\0') && (named === root || named.startsWith(root + path.sep)) ? named : undefined
  } catch {
    return undefined
  }
}

function file(name: string): Found | undefined {
  const stat = statSync(name, { throwIfNoEntry: false })
  return stat?.isFile() ? { name, size: stat.size } : undefined
}

const page = (dir: string, pathname: string) =>
  path.extname(pathname) ? undefined : file(path.join(dir, 'index.html'))

function reply({ name, size }: Found): Reply {
  const headers = { 'content-type': contentType(name), 'content-length': size, 'cache-control': 'no-cache' }
  return { status: 200, headers, body: createReadStream(name) }
}
