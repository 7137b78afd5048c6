/**
 * Draws the pins of WeChat's native map, which takes pictures only: `node config/map-pins.mjs`. The results are checked in. Its
 * map is light in every theme, so they are drawn in the light theme's colours, at three times their size.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const tokens = readFileSync(here('miniprogram/styles/tokens.scss'), 'utf8')
const kinds = readFileSync(here('shared/directory/kinds.ts'), 'utf8')
const folder = here('miniprogram/packages/find/map/pins')

/** The first match in the file is the light theme's. */
const colour = (token) => new RegExp(`--${token}: (#[0-9A-F]{6})`).exec(tokens)[1]
const marks = [...kinds.matchAll(/^ {2}(\w+): \{ label: '[^']+', mark: '(.)'/gm)].map(([, kind, mark]) => [kind, mark])
const tokenOf = { incubator: 'kind-future', window: 'kind-hub' }
const [white, primary] = [colour('color-surface'), colour('color-primary')]

const font = '600 18px "PingFang SC", "Noto Sans CJK SC"'
const pin = (mark, kind) => `<svg width="40" height="48">
  <path d="M10 2h20a8 8 0 0 1 8 8v20a8 8 0 0 1-8 8h-3l-7 8-7-8h-3a8 8 0 0 1-8-8V10a8 8 0 0 1 8-8z" fill="${kind}" stroke="${white}" stroke-width="2.5"/>
  <text x="20" y="26.5" text-anchor="middle" fill="${white}" style='font:${font}'>${mark}</text></svg>`
const several = `<svg width="44" height="44"><circle cx="22" cy="22" r="19" fill="${white}" stroke="${primary}" stroke-width="3"/></svg>`
const place = `<svg width="28" height="28"><circle cx="14" cy="14" r="14" fill="${primary}" opacity=".18"/>
  <circle cx="14" cy="14" r="7" fill="${primary}" stroke="${white}" stroke-width="2.5"/></svg>`

const pictures = {
  ...Object.fromEntries(marks.map(([kind, mark]) => [kind, pin(mark, colour(tokenOf[kind] ?? `kind-${kind}`))])),
  several,
  place,
}

mkdirSync(folder, { recursive: true })
const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath())
const browser = await browsers.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ deviceScaleFactor: 3 })
for (const [name, svg] of Object.entries(pictures)) {
  await page.setContent(`<style>body { margin: 0; line-height: 0 }</style>${svg}`)
  await page.locator('svg').screenshot({ path: `${folder}/${name}.png`, omitBackground: true })
}
await browser.close()
