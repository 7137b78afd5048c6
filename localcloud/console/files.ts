import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contentType } from '../http/content-type'
import type { Reply } from '../http/reply'

const PAGE = path.join(__dirname, 'page')

/** The console's page and what it names: plain files, so that nothing has to be built. Undefined: there is no such file. */
export function pageFile(pathname: string): Reply | undefined {
  const name = pathname === '/console' ? 'index.html' : /^\/console\/((?:tabs\/)?\w+\.(?:mjs|css))$/.exec(pathname)?.[1]
  const file = name && path.join(PAGE, name)
  if (!file || !existsSync(file)) return undefined
  return {
    status: 200,
    headers: { 'content-type': contentType(file), 'cache-control': 'no-cache' },
    body: readFileSync(file),
  }
}
