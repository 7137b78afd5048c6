import { type ScreenName, screenNames } from '@shared/screens'
import { app } from '@/copy/app'
import { personas } from '../../demo/index'
import { addressOf, furnish, type Town } from '../e2e/furnish'
import { openSite, type Site } from '../e2e/site'
import { type DeadEnd, judgeSteps } from './judge'
import { type Budget, walkAs } from './walk'
import { holdWrites } from './writes'

/** Everybody who can come: the people of the town, and somebody whom nobody knows. */
export const everybody: readonly (string | null)[] = [null, ...personas.map(({ id }) => id)]

/** Every screen's address, with the ids of this town and, where it takes any, without. */
export const addressesOf = (town: Town): string[] =>
  screenNames.flatMap((name: ScreenName) => {
    const full = addressOf(name, town[name].params)
    const bare = addressOf(name)
    return full === bare ? [full] : [full, bare]
  })

export interface Campaign {
  people: readonly (string | null)[]
  budget: Budget
  /** where they begin; else at every screen's address */
  start?: readonly string[]
  /** how many walk at a time */
  atOnce: number
  onPerson?: (as: string | null, visited: number, ends: readonly DeadEnd[]) => void
}

export interface Outcome {
  visited: number
  dead: DeadEnd[]
}

export interface Stage {
  site: Site
  town: Town
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const site = await openSite({ timers: false })
  return { site, town: await furnish(site.world), close: () => site.close() }
}

/** Sends everybody on their walk through the town, and judges what they saw. */
export async function campaign(
  { site, town }: Stage,
  { people, budget, start, atOnce, onPerson }: Campaign,
): Promise<Outcome> {
  const outcome: Outcome = { visited: 0, dead: [] }
  const waiting = [...people]
  const pressed = new Set<string>()
  const work = async () => {
    for (let as = waiting.shift(); as !== undefined; as = waiting.shift()) {
      const { visited, dead } = await walkOf(site, as, start ?? addressesOf(town), budget, pressed)
      outcome.visited += visited
      outcome.dead.push(...dead)
      onPerson?.(as, visited, dead)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcome
}

async function walkOf(
  site: Site,
  as: string | null,
  start: readonly string[],
  budget: Budget,
  pressed: Set<string>,
): Promise<Outcome> {
  const operations = as === null ? [] : (await site.world.must(as, 'auth/abilities')).operations
  const page = await site.visit({ as: as ?? undefined })
  // Run by tsx, a function that is sent to the page asks for this helper of its compiler.
  await page.addInitScript({ content: 'globalThis.__name = (each) => each' })
  const tried = new Set<string>()
  const barred = () => [...tried].filter((each) => tried.delete(each))
  await holdWrites(
    page.context(),
    (operation) => operations.includes(operation),
    (operation) => tried.add(operation),
  )
  const others = personas.map(({ label }) => label)
  const { visited, ends, pages, steps } = await walkAs({ page, as, barred, others, pressed }, start, budget)
  await page.context().close()
  const own = ends.map(({ seen: { path }, why }) => ({ as, path, why }))
  return { visited, dead: distinct([...own, ...judgeSteps(pages, steps, app.lost)]) }
}

/** The same at the end of several paths is one dead end: the shortest of them is kept. */
function distinct(dead: readonly DeadEnd[]): DeadEnd[] {
  const shortest = [...dead].sort((a, b) => a.path.length - b.path.length)
  const by = new Map<string, DeadEnd>()
  for (const each of shortest) {
    const key = `${each.path[0]} ${each.path.at(-1)} ${each.why}`
    if (!by.has(key)) by.set(key, each)
  }
  return [...by.values()]
}
