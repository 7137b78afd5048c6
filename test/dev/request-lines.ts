import fc from 'fast-check'

/**
 * Request targets as nobody sends them by mistake: those that name another server in some way, those that break a parser, and honest
 * ones between them.
 */
const targets = (trap: string) => {
  const paths = [
    '',
    '/',
    '/health',
    '/call/auth/enter',
    '/call/x',
    '/sent',
    '/console',
    '/openapi.json',
    '/storage/a',
    '/wx/x',
    '/admin',
  ]
  const ways = [
    'http://',
    'https://',
    'HTTP://',
    '//',
    '///',
    '/\\',
    '\\\\',
    '/\\/',
    '/./\\',
    '/.//',
    '/x/..//',
    'http:',
    'ws://',
    '/call//',
    '/call/@',
    '/%2f%2f',
    '/%5c',
    '@',
    '',
  ]
  const foreign = fc
    .tuple(
      fc.constantFrom(...ways),
      fc.constantFrom(trap, `x@${trap}`, `${trap}:`, `[::1]`, ''),
      fc.constantFrom(...paths),
    )
    .map((parts) => parts.join(''))
  const broken = fc.constantFrom(
    '/%',
    '/%e4%b8',
    '/call/%',
    '/%00',
    '//',
    '///',
    'http://[',
    '/\\',
    '*',
    '',
    '/[',
    '/?%',
    '/#',
    '/..',
    '/call/..%2f..',
    `/${'a/../'.repeat(200)}`,
    `/${'x'.repeat(9000)}`,
    '/\u00e9',
    '/\u007f',
    '/call/auth/enter?x=%',
  )
  const honest = fc.constantFrom(...paths.slice(1), '/any/page', '/index.html')
  const random = fc.string({ unit: 'binary-ascii', maxLength: 20 }).map((text) => `/${text}`)
  return fc.oneof(
    { weight: 4, arbitrary: foreign },
    { weight: 3, arbitrary: broken },
    { weight: 1, arbitrary: honest },
    { weight: 2, arbitrary: random },
  )
}

/** Mostly as it should be, or the target would not even be read. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
const methods = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('GET', 'GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE') },
  { weight: 1, arbitrary: fc.constantFrom('CONNECT', 'TRACE', 'get', 'FETCH', '') },
)
const versions = mostly('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'http/1.1', '')
const hosts = mostly('own', 'trap', 'none')
const extras = mostly(
  '',
  'Origin: http://evil.example\r\n',
  'Upgrade: websocket\r\n',
  'Content-Length: -1\r\n',
  'Expect: 100-continue\r\n',
  'Transfer-Encoding: chunked, x\r\n',
)

/**
 * So many requests as text, the same for the same seed.
 * @param own what is attacked, @param trap what must never be asked: `host:port` each
 */
export function requestLines(count: number, seed: number, own: string, trap: string): string[] {
  const line = fc
    .tuple(methods, targets(trap), versions, hosts, extras)
    .map(([method, target, version, host, extra]) => {
      const named = host === 'none' ? '' : `Host: ${host === 'own' ? own : trap}\r\n`
      return `${method} ${target} ${version}\r\n${named}${extra}Connection: close\r\n\r\n`
    })
  return fc.sample(line, { numRuns: count, seed })
}
