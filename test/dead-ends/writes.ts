import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { refusalText } from '@shared/copy/refusals'
import type { BrowserContext } from 'playwright-core'

/** Written by being there at all: who comes in, what is read, a desktop that waits for its phone. */
const harmless = ['auth.enter', 'auth.startDesktop', 'auth.claimDesktop', 'inbox.read']

const writing = new Set(
  Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => (entry['~orpc'].meta as EntryMeta).writes)
      .map(([name]) => `${module}.${name}`)
      .filter((path) => !harmless.includes(path)),
  ),
)

const refused = JSON.stringify({ ok: false, error: { code: 'FORBIDDEN', message: refusalText.FORBIDDEN } })

/**
 * Nothing that a walk presses changes anything: a write is answered no before it leaves the browser. What somebody was offered to do
 * and may not even try is handed to `barred`.
 */
export async function holdWrites(
  context: BrowserContext,
  may: (operation: string) => boolean,
  barred: (operation: string) => void,
): Promise<void> {
  await context.route('**/call/**', (route) => {
    const operation = new URL(route.request().url()).pathname.replace('/call/', '').replace('/', '.')
    if (!writing.has(operation)) return route.continue()
    if (!may(operation)) barred(operation)
    return route.fulfill({ status: 200, contentType: 'application/json', body: refused })
  })
}
