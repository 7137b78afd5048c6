/** Names the build: whatever changes in the client changes the name of this script. */
const scriptOf = (page: string) => /\/js\/app\.\w+\.js/.exec(page)?.[0]

/** After which nothing is taken for an answer, ms. */
const PATIENCE_MS = 5_000

/** In the tab's memory: which deployment it was loaded anew for. */
const RELOADED_FOR = 'reloadedFor'

/**
 * Whether another deployment is served under this address by now. Once for each: where old and new answer by turns, loading anew would
 * never end.
 */
export async function outdated(): Promise<boolean> {
  const served = scriptOf(await pageServed())
  const own = scriptOf(document.head.innerHTML)
  return served !== undefined && served !== own && isFirstFor(served)
}

/** Where a browser lets a page remember nothing, none is the first: it would be so again after each time. */
function isFirstFor(served: string): boolean {
  try {
    const { sessionStorage } = window
    if (sessionStorage.getItem(RELOADED_FOR) === served) return false
    sessionStorage.setItem(RELOADED_FOR, served)
    return true
  } catch {
    return false
  }
}

async function pageServed(): Promise<string> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS)
  try {
    return await (await fetch(window.location.href, { cache: 'no-store', signal: giveUp.signal })).text()
  } catch {
    return ''
  } finally {
    clearTimeout(timer)
  }
}
