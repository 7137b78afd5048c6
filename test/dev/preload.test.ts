import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { screens } from '@shared/screens'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPreloads } from '../../dev/preload'

let site: string
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'site-'))
  mkdirSync(path.join(site, 'js'))
  writeFileSync(path.join(site, 'index.html'), '<head><script defer src="/js/app.00000000.js"></script></head>')
})
afterEach(() => rmSync(site, { recursive: true, force: true }))

const put = (name: string, text = '') => writeFileSync(path.join(site, 'js', name), text)
const html = () => readFileSync(path.join(site, 'index.html'), 'utf8')

/** As webpack writes it: a page's own chunk 7, and the one that most pages share, by its name. */
const loading = Object.values(screens)
  .map(({ page }) => `{path:"${page}",load:function(a,o){return[Promise.all([s.e(18),s.e(7)]).then(s.bind(s,7)),a,o]}}`)
  .join()
const names = 'r.u=function(a){return"js/"+(18===a?"shared":a)+"."+{7:"77777777",18:"18181818"}[a]+".js"}'

describe('what a page loads is asked for at once', () => {
  it('for every screen, before the app’s own script', async () => {
    put('app.00000000.js', `${loading};${names}`)
    put('shared.18181818.js')
    put('7.77777777.js')
    await addPreloads(site)
    for (const { url } of Object.values(screens))
      expect(html()).toContain(`"${url}":["/js/shared.18181818.js","/js/7.77777777.js"]`)
    expect(html()).toContain('"/":[')
    expect(html().indexOf('preload')).toBeLessThan(html().indexOf('defer'))
  })

  it('or the build fails: nobody would notice a page that is slow again', async () => {
    put('app.00000000.js', names)
    await expect(addPreloads(site)).rejects.toThrow('does not say what pages/home/index loads')
  })
})
