import type { ScreenName } from './furnish'

/** The screens that are of one thing, and the parameters of their address that say of which. */
export const addressed: readonly [screen: ScreenName, ...ids: string[]][] = [
  ['carrier', 'id'],
  ['slots', 'carrier', 'service'],
  ['ticket', 'booking'],
  ['visit', 'booking'],
  ['record', 'record'],
  ['receivedRecord', 'record'],
  ['complaint', 'complaint'],
  ['policy', 'instrument'],
  ['notice', 'notice'],
]

/** What their address may say that leads nowhere: an id of nothing, no id at all, and what no id looks like. */
export const nowhere: Record<string, (ids: string[]) => Record<string, string>> = {
  'an unknown id': (ids) => Object.fromEntries(ids.map((name) => [name, 'unknown'])),
  'no id': () => ({}),
  'a broken id': (ids) => Object.fromEntries(ids.map((name) => [name, '<%'])),
}
