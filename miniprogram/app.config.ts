import { screens, tabs } from '../shared/screens'
import { app } from './copy/app'
import { titles } from './copy/titles'

const kit = process.env.KIT === '1' ? ['packages/kit/index'] : []
const paths = [...Object.values(screens).map(({ page }) => page), ...kit]
const inBrowser = process.env.TARO_ENV === 'h5'

/** packages/booking/carrier/index → the subpackage packages/booking with the page carrier/index. */
function subPackages() {
  const roots = new Map<string, string[]>()
  for (const path of paths) {
    const [, root, page] = /^(packages\/[^/]+)\/(.+)$/.exec(path) ?? []
    if (root && page) roots.set(root, [...(roots.get(root) ?? []), page])
  }
  return [...roots].map(([root, pages]) => ({ root, pages }))
}

export default defineAppConfig({
  pages: paths.filter((path) => path.startsWith('pages/')),
  subPackages: subPackages(),
  lazyCodeLoading: 'requiredComponents',
  preloadRule: { [screens.home.page]: { network: 'all', packages: ['packages/booking', 'packages/find'] } },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  window: {
    navigationBarTitleText: app.name,
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@page',
    backgroundTextStyle: '@pull',
    // In a browser the bar is ours (ui/screen/index.h5.tsx).
    ...(inBrowser && { navigationStyle: 'custom' as const }),
  },
  tabBar: {
    // In a browser the tabs are ours too (ui/screen/tab-nav.h5.tsx); the list still tells the router which pages are tabs.
    custom: inBrowser,
    color: '@tab',
    selectedColor: '@tabOn',
    backgroundColor: '@surface',
    borderStyle: '@tabBorder' as 'black',
    list: tabs.map((name) => ({
      pagePath: screens[name].page,
      text: titles[name],
      ...(!inBrowser && { iconPath: `@${name}`, selectedIconPath: `@${name}On` }),
    })),
  },
  // In a browser pages change at once: a moving page would lie over the old one, for eyes and for screen readers.
  ...(inBrowser && { animation: false }),
  permission: { 'scope.userFuzzyLocation': { desc: app.locationReason } },
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
})
