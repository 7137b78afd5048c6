import type { Page } from 'playwright-core'
import { type Control, controlsOf, press } from './controls'
import { forgotten } from './drafts'
import { judge, type Seen, type Step } from './judge'
import { settled, Traffic } from './look'

/** How far one person's walk goes. */
export interface Budget {
  /** pages opened by their address */
  addresses: number
  /** addresses of one screen that were not on the list but found on the way */
  alike: number
  /** how deep presses are followed inside a page: 0 none, 1 its buttons, 2 those of the sheets they open */
  presses: 0 | 1 | 2
}

export interface Walked {
  /** by `<who> <address>`, as first seen */
  pages: Map<string, Seen>
  steps: Step[]
  ends: { seen: Seen; why: string }[]
  visited: number
}

interface Walker {
  page: Page
  as: string | null
  /** what a press tried to write and was not theirs, since last asked */
  barred: () => string[]
  /** the names of the people that can be become here */
  others: readonly string[]
  /** what was pressed already, by whomever */
  pressed: Set<string>
  /** how long a page may take to come to rest */
  patienceMs?: number
}

const screenOf = (address: string) => address.replace(/\?.*/, '')

/** One person opens every address, and follows what leads on from there, nearest first. */
export async function walkAs(
  { page, as, barred, others, pressed, patienceMs }: Walker,
  start: readonly string[],
  budget: Budget,
): Promise<Walked> {
  const traffic = new Traffic(page)
  const walked: Walked = { pages: new Map(), steps: [], ends: [], visited: 0 }
  const queue = start.map((address) => ({ address, path: [address] }))
  const known = new Set(start)
  const extra = new Map<string, number>()

  const note = (to: string, from: string, path: readonly string[]) => {
    walked.steps.push({ as, from, to, path })
    const screen = screenOf(to)
    const count = extra.get(screen) ?? 0
    if (known.has(to) || count >= budget.alike) return
    known.add(to)
    extra.set(screen, count + 1)
    queue.push({ address: to, path: [...path, to] })
  }

  const look = async (path: readonly string[]): Promise<Seen> => {
    const seen = { as, path, ...(await settled(page, traffic, patienceMs)), barred: barred(), failed: traffic.failed }
    walked.visited++
    for (const why of judge(seen)) walked.ends.push({ seen, why })
    return seen
  }

  const open = async (address: string, pressed: readonly Control[] = []) => {
    await page.goto(address)
    await settled(page, traffic, patienceMs)
    for (const control of pressed) {
      await press(page, control)
      await settled(page, traffic, patienceMs)
    }
  }

  const typeInto = async (seen: Seen, again: () => Promise<void>) => {
    for (const name of await forgotten(page, () => settled(page, traffic, patienceMs), again))
      walked.ends.push({ seen, why: `forgets what was typed: ${name}` })
  }

  /** Presses each button of what lies on top, and comes back after each that led away. */
  const pressAll = async (address: string, before: readonly Control[]): Promise<void> => {
    const { links, buttons } = await controlsOf(page, others)
    const path = [address, ...before.map(({ name }) => name)]
    for (const to of links) note(to, address, path)
    const sheets = () => page.locator('dialog[open]').count()
    const longFields = () => page.locator('textarea:visible').count()
    const [depth, long] = [await sheets(), await longFields()]
    for (const control of buttons) {
      if (!(await press(page, control))) continue
      const now = [...before, control]
      const seen = await look([...path, control.name])
      const stayed = seen.address === address
      const deeper = stayed && (await sheets()) > depth
      const asksMore = stayed && (await longFields()) > long
      if (!stayed) note(seen.address, address, [...path, control.name])
      if (asksMore) await typeInto(seen, () => open(address, now))
      if (deeper && now.length < budget.presses) await pressAll(address, now)
      if (!stayed || asksMore || (await sheets()) !== depth) await open(address, before)
    }
  }

  for (let at = 0; at < queue.length && at < budget.addresses; at++) {
    const { address, path } = queue[at]!
    await page.goto(address)
    const seen = await look(path)
    walked.pages.set(`${as} ${address}`, seen)
    // What looks the same to two people has the same buttons: they are pressed once.
    const appearance = `${screenOf(seen.address)} ${seen.text}`
    if (budget.presses > 0 && !pressed.has(appearance)) {
      pressed.add(appearance)
      await typeInto(seen, () => open(seen.address))
      await pressAll(seen.address, [])
    } else for (const to of (await controlsOf(page, others)).links) note(to, seen.address, path)
  }
  return walked
}
