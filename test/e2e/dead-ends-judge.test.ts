import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { app } from '@/copy/app'
import { states } from '@/copy/states'
import { type DeadEnd, judgeSteps, lineOf } from '../dead-ends/judge'
import { walkAs } from '../dead-ends/walk'
import { openBrowser } from './browser'

/** A check that never found anything would look the same as one that works: each kind of dead end is planted, and named. */
const origin = 'http://127.0.0.1:9'
const frame = (inside: string) => `<!doctype html><html><body><div><main>${inside}</main></div></body></html>`
const onward = '<a href="/good">看服务</a>'

const planted: Record<string, { html: string; why: RegExp; as?: string }> = {
  '/blank': { html: '', why: /nothing is shown/ },
  '/endless': { html: '<div role="status" aria-busy="true">正在加载</div>', why: /loads without end/ },
  '/refused': {
    html: `<div><div><div role="alert">这一步不归你办。</div></div></div>${onward}`,
    why: /refusal without a remedy/,
  },
  '/refused-beside-a-search': {
    html: `<section><div role="search"><input aria-label="搜索"></div><div><div role="alert">这一步不归你办。</div></div></section>${onward}`,
    why: /refusal without a remedy/,
  },
  '/refused-beside-a-form': {
    html: `<section><textarea aria-label="别的事"></textarea><div><div role="alert">这一步不归你办。</div></div></section>${onward}`,
    why: /refusal without a remedy/,
  },
  '/blamed': {
    html: `<p>${states.failed.read.title}</p><button>再试一次</button>`,
    why: /though the network was well/,
  },
  '/nothing-to-do': { html: '<p>这里没有什么可做的。</p>', why: /no way on/ },
  '/form': { html: '<input aria-label="邀请码"><button>接受</button>', why: /before asking who one is: 邀请码/ },
  '/forgets': { html: `<textarea aria-label="经过"></textarea>${onward}`, why: /forgets what was typed: 经过/ },
  '/sheet-forgets': {
    html: `<button onclick="document.querySelector('dialog').showModal()">退回</button>${onward}<dialog><p>为什么</p><textarea aria-label="理由"></textarea><button>好</button></dialog>`,
    why: /forgets what was typed: 理由/,
  },
  '/stale': { html: '<a href="/gone">看进度</a>', why: /leads to “没有找到”: \/gone/ },
  '/hidden': { html: '<button onclick="location.href=\'/gone\'">看进度</button>', why: /leads to “没有找到”: \/gone/ },
  '/circle': {
    html: '<div role="alert">不能办<a href="/circle-2">换一家</a></div>',
    why: /its remedies lead to refusals/,
  },
}
const around: Record<string, string> = {
  '/good': `<p>服务</p>${onward.replace('good', 'good-2')}`,
  '/put-right': `<div><input aria-label="名称"><p role="alert">写上名称。</p></div><section><input value="X1" aria-label="编号"><div><div role="alert">没有这个编号。</div></div></section>${onward}`,
  '/good-2': `<p>没有找到相似的照片</p>${onward}`,
  '/gone': `<h2>${app.lost.title}</h2><p>${app.lost.text}</p>${onward}`,
  '/circle-2': '<div role="alert">也不能办<a href="/circle">换一家</a></div>',
}

let page: Page
beforeAll(async () => {
  const browser = await openBrowser()
  page = await browser.newPage({ baseURL: origin })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const inside = planted[pathname]?.html ?? around[pathname] ?? ''
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: frame(inside) })
  })
})
afterAll(() => page?.close())

async function found(start: readonly string[]): Promise<string[]> {
  const walker = { page, as: null, barred: () => [], others: [], pressed: new Set<string>(), patienceMs: 300 }
  const { ends, pages, steps } = await walkAs(walker, start, { addresses: 4, alike: 4, presses: 1 })
  const own: DeadEnd[] = ends.map(({ seen: { as, path }, why }) => ({ as, path, why }))
  return [...own, ...judgeSteps(pages, steps, app.lost)].map(lineOf)
}

describe('a dead end', () => {
  it.each(Object.keys(planted))('%s is named, with who came there and how', async (address) => {
    const lines = await found([address])
    expect(lines.join('\n')).toMatch(planted[address]!.why)
    expect(
      lines.every(
        (line) => line.startsWith(`signed out: ${address}`) || line.includes('/gone') || line.includes('/circle'),
      ),
    ).toBe(true)
  })

  it('is not seen where there is a way on', async () => {
    expect(await found(['/good'])).toEqual([])
  })

  it('is not seen where what was typed is to be put right', async () => {
    const lines = await found(['/put-right'])
    expect(lines.filter((line) => line.includes('remedy'))).toEqual([])
  })
})
