/** Ids and plain filters only: an address may be shared. */
export type Params = Record<string, string | number | undefined>

/** `?a=1&b=2`, or nothing; what is undefined or empty is left out. */
export function query(params: Params = {}): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length ? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : ''
}
