import { type ScreenName, screens } from '@shared/screens'

/** How many of the pages on top belong to a flow of screens: one after the other, down to the first that does not. */
export function pagesOnTop(routes: readonly string[], flow: readonly ScreenName[]): number {
  const own = (route: string) =>
    flow.some((name) => [screens[name].page, screens[name].url].some((at) => same(route, at)))
  const below = [...routes].reverse().findIndex((route) => !own(route))
  return below < 0 ? routes.length : below
}

const bare = (route: string) => route.replace(/\?.*/, '').replace(/^\//, '')
const same = (route: string, at: string) => bare(route) === bare(at)
