/**
 * Draws the tab bar's icons, which WeChat takes only as PNG: `node config/tab-icons.mjs`. The results are checked
 * in. Each is one colour in sixteen strengths, for they count towards the main package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

const SIZE = 81
const names = { home: 'home', find: 'search', messages: 'chat', me: 'user' }
const colours = { light: ['4A5755', '0E5F6B'], dark: ['B2BDBB', '6FC5D0'] }
const here = (path) => new URL(`../miniprogram/${path}`, import.meta.url)
const paths = readFileSync(here('ui/icon/_paths.scss'), 'utf8')
const pathOf = (name) => new RegExp(`["']${name}["']: ["']([^"']+)["']`).exec(paths)[1]

/** In the page: the strength, 0–15, of each pixel of a stroked path. */
function strengths([path, size]) {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const pen = canvas.getContext('2d')
  pen.scale(size / 24, size / 24)
  Object.assign(pen, { lineWidth: 1.7, lineCap: 'round', lineJoin: 'round' })
  pen.stroke(new Path2D(path))
  return [...pen.getImageData(0, 0, size, size).data].flatMap((v, i) => (i % 4 === 3 ? [Math.round(v / 17)] : []))
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = (value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 255))
  return Buffer.concat([frame(data.length), body, frame(crc32(body))])
}

/** A PNG of 4-bit palette indices: one colour, sixteen alphas. */
function png(pixels, colour) {
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const row = pixels.slice(y * SIZE, (y + 1) * SIZE)
    return [0, ...Array.from({ length: Math.ceil(SIZE / 2) }, (_, x) => (row[2 * x] << 4) | (row[2 * x + 1] ?? 0))]
  })
  const palette = Array.from({ length: 16 }, () => [...Buffer.from(colour, 'hex')])
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.from([0, 0, 0, SIZE, 0, 0, 0, SIZE, 4, 3, 0, 0, 0])),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, i) => i * 17))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath())
const browser = await browsers.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const [tab, icon] of Object.entries(names)) {
  const pixels = await page.evaluate(strengths, [pathOf(icon), SIZE])
  for (const [theme, [plain, chosen]] of Object.entries(colours)) {
    writeFileSync(here(`assets/tabs/${tab}-${theme}.png`), png(pixels, plain))
    writeFileSync(here(`assets/tabs/${tab}-on-${theme}.png`), png(pixels, chosen))
  }
}
await browser.close()
