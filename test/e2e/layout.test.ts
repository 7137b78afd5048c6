import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser'
import { faults } from './layout'

/** A link that is above the screen until it has the focus. */
const skip =
  '<style>.skip { position: absolute; top: 0; display: block; width: 100px; transform: translateY(-200%) } .skip:focus { transform: none }</style>'

const paged = (blocks: string, ground = 'background: #f4f6f5') =>
  `<div class="app" style="--color-surface: #fff; position: absolute; inset: 0; ${ground}"><main>${blocks}</main></div>`

const columns = (blocks: string) =>
  paged(`<div><section aria-label="列"><div>${blocks}</div></section></div>`).replace('"app"', '"app wide_x1"')

/** For each check a page that is wrong and, beside it, the same made right. */
const cases: Record<keyof typeof faults, { wrong: string[]; right: string[] }> = {
  sideways: {
    wrong: [
      '<div style="width: 500px">宽</div>',
      '<p style="white-space: nowrap">很长的一行字很长的一行字很长的一行字很长的一行字很长的一行字</p>',
    ],
    right: ['<div style="overflow-x: auto"><div style="width: 500px">宽</div></div>'],
  },
  clipped: {
    wrong: [
      '<p style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">北京市中小企业</p>',
      '<button style="width: 60px; height: 20px; overflow: hidden">北京市中小企业服务站</button>',
      '<p style="width: 80px; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden">第一行第一行第二行第二行第三行</p>',
    ],
    right: [
      '<p style="width: 60px">北京市中小企业</p>',
      '<div style="height: 40px; overflow: auto">长<br>长<br>长</div>',
    ],
  },
  bleeding: {
    wrong: [
      paged('<section style="background: var(--color-surface)">面</section>'),
      paged('<section style="margin: 0 8px; background: var(--color-surface)">面</section>'),
      paged('<section style="margin: 0 16px; background: var(--color-surface)">面</section>', 'background: #fff'),
      columns('<p style="margin: 0 8px; background: var(--color-surface)">面</p>'),
      columns('<p style="margin: 0 0 0 16px; background: var(--color-surface)">面</p>'),
    ],
    right: [
      paged('<section style="margin: 0 16px; background: var(--color-surface)">面</section>'),
      paged('<section>面</section>', 'background: #fff'),
      paged(
        '<section style="margin: 0 16px; background: var(--color-surface); box-shadow: 0 0 8px #000">面</section>',
        'background: #fff',
      ),
      paged('<button style="background: var(--color-surface)">面</button>'),
      columns('<p style="margin: 0; background: var(--color-surface)">面</p>'),
      columns('<p style="margin: 0 16px; background: var(--color-surface)">面</p>'),
    ],
  },
  uneven: {
    wrong: [
      paged('<p style="margin: 0 0 16px">一</p><p style="margin: 0">二</p>'),
      paged('<p style="margin: 0 0 24px">一</p><p style="margin: 0"></p>'),
      columns('<p style="margin: 0">一</p><p style="margin: -3px 0 0">二</p>'),
      columns('<p style="margin: 0">一</p><p style="margin: 0"></p>'),
    ],
    right: [
      paged('<p style="margin: 0 0 24px">一</p><p style="margin: 0">二</p>'),
      paged('<p style="margin: 0">一</p><p style="position: absolute">二</p>'),
      columns('<p style="margin: 0">一</p><p style="margin: 0">二</p><p style="margin: 8px 0 0">三</p>'),
    ],
  },
  offScreen: {
    wrong: ['<button style="position: absolute; left: 380px; width: 80px">去</button>'],
    right: [
      '<div style="display: flex; overflow-x: auto; width: 300px"><button style="min-width: 600px">去</button></div>',
    ],
  },
  small: {
    wrong: [
      '<button style="padding: 0; width: 100px; height: 30px">去</button>',
      '<a href="#" style="display: block; width: 20px; height: 60px">去</a>',
      `${skip}<a href="#" class="skip" style="height: 42px">到内容</a>`,
    ],
    right: [
      '<button style="width: 100px; height: 44px">去</button>',
      `${skip}<a href="#" class="skip" style="height: 44px">到内容</a>`,
      '<style>i { position: absolute; inset: -10px }</style><button style="position: relative; margin: 20px; padding: 0; width: 100px; height: 30px">去<i></i></button>',
    ],
  },
  nearEdge: {
    wrong: [
      '<main><p style="margin: 0 0 0 12px">字</p></main>',
      '<main><p style="margin: 0 12px; text-align: right">字</p></main>',
    ],
    right: [
      '<main><p style="margin: 0 16px">字</p></main>',
      '<main><div style="display: flex; overflow-x: auto"><p style="flex: none; width: 600px">字</p></div></main>',
      '<main><p style="position: absolute; left: 0; width: 1px; height: 1px; overflow: hidden">字</p></main>',
    ],
  },
  foreign: {
    wrong: ['<p>请先 login</p>', '<button aria-label="close">×</button>', '<input placeholder="名字 name">'],
    right: [
      '<p>91110108MA01ABCD2X，PDF，第 3 版</p>',
      '<p>指纹 3fa9bc0d，照片 sign-in.jpg</p>',
      '<p>链头 26ed dfcf … a582，26ed dfcf</p>',
      '<p style="display: none">login</p>',
      '<p style="font-family: monospace">bacJ</p>',
    ],
  },
}

const font = '<style>body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }</style>'

describe('the layout checks find planted faults', () => {
  let page: Page
  beforeAll(async () => {
    page = await (await openBrowser()).newPage({ viewport: { width: 390, height: 844 } })
  })
  afterAll(() => page?.close())
  for (const [name, { wrong, right }] of Object.entries(cases)) {
    it(name, async () => {
      const look = faults[name as keyof typeof faults]
      for (const body of wrong) {
        await page.setContent(`<body style="margin: 0">${font}${body}</body>`)
        expect(await look(page), body).not.toEqual([])
      }
      for (const body of right) {
        await page.setContent(`<body style="margin: 0">${font}${body}</body>`)
        expect(await look(page), body).toEqual([])
      }
    })
  }
})
