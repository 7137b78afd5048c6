import { Chance } from './arbitrary-chance'
import type { Sent } from './arbitrary-request'

const { pick, is, int } = new Chance(20261122)

/** A signed address as it was handed out. */
export interface Link {
  method: 'GET' | 'PUT'
  /** `/storage/…` */
  path: string
  /** `sign` and `t` */
  query: URLSearchParams
}

/** A use of a signed address, and whether it is the use that was signed. */
export interface Use {
  sent: Sent
  isSigned: boolean
  link: Link
}

/** What befalls a signature on its way: nothing, one bit, all of it, another's, another time, another path or method. */
export function use(links: Link[]): Use {
  const link = pick(links)
  const query = new URLSearchParams(link.query)
  const sign = query.get('sign')!
  const spoil: [boolean, () => void][] = [
    [true, () => undefined],
    [true, () => undefined],
    [
      false,
      () =>
        query.set(
          'sign',
          sign.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        ),
    ],
    [false, () => query.set('sign', sign.toUpperCase().replace(/^\d*/, 'A'))],
    [false, () => query.set('sign', sign.slice(0, int(sign.length)))],
    [false, () => query.set('sign', `${sign}0`)],
    [false, () => query.set('sign', pick(['', '文'.repeat(32), '\0'.repeat(64), '%']))],
    [false, () => query.delete('sign')],
    [false, () => query.delete('t')],
    [false, () => query.set('t', pick(['', 'NaN', '-1', 'Infinity', '1e99', '9999999999', '0x7fffffff']))],
    [false, () => query.set('t', String(Number(query.get('t')) + 1 + int(1000)))],
  ]
  const [isWhole, act] = pick(spoil)
  act()
  const elsewhere = is(0.1)
  const path = elsewhere ? pick([`${link.path}x`, link.path.replace('file', 'File'), `${link.path}%00`]) : link.path
  const method = is(0.1) ? (link.method === 'GET' ? 'PUT' : 'GET') : link.method
  const headers: Record<string, string> = method === 'PUT' ? { authorization: query.toString() } : {}
  return {
    sent: { method, path: method === 'PUT' ? path : `${path}?${query}`, headers, body: '' },
    isSigned: isWhole && !elsewhere && method === link.method,
    link,
  }
}
