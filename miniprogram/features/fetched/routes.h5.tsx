import { screenNames, screens } from '@shared/screens'
import type { ComponentType } from 'react'
import { fetchedOr } from '@/platform/fetched.h5'
import { FetchedScreen } from './screen.h5'

interface Module {
  default: ComponentType
}

/** As Taro's entry hands them to its router: a page's path, and what fetches it. */
interface Route {
  path: string
  load: (...given: unknown[]) => [Promise<Module>, ...unknown[]]
}

/**
 * A screen that does not come at once has its place taken, so that no address is without a page: by one that goes on fetching it.
 * Called from Taro's entry (config/index.ts), before the router is made.
 */
export function fetchedRoutes(routes: Route[]) {
  for (const route of routes) {
    const name = screenNames.find((screen) => screens[screen].page === route.path)
    const { load } = route
    if (!name) continue
    const module = { load: () => load()[0] }
    const standIn = { default: () => <FetchedScreen name={name} module={module} /> }
    route.load = (...given) => {
      const [first, ...rest] = load(...given)
      return [fetchedOr(first, standIn), ...rest]
    }
  }
}
