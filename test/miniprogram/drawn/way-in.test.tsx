// @vitest-environment jsdom
import { screenNames } from '@shared/screens'
import { expect, it, vi } from 'vitest'
import { titles } from '@/copy/titles'
import { wayIn } from '@/copy/way-in'
import { Missing } from '@/features/loaded/missing'
import { Refused } from '@/platform/envelope'
import { draw } from './draw'

const seen = vi.hoisted(() => ({ screen: 'home', px: 390 }))
vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))
vi.mock('@/platform/here', () => ({ here: () => ({ screen: seen.screen }), stack: () => [] }))
vi.mock('@/features/sign-in/way-in', () => import('@/features/sign-in/way-in.h5'))
vi.mock('@/platform/use-min-width', () => ({ DESKTOP: 1024, useMinWidth: (least: number) => seen.px >= least }))

const unknown = new Refused({ code: 'UNAUTHENTICATED', message: '' })
const query = { error: unknown, fetchStatus: 'idle', refetch: () => undefined } as const

it.each([
  [390, wayIn.phone.exit],
  [1440, wayIn.computer.exit],
])('somebody unknown is told at %i px of each screen what it is, and offered %s', async (px, way) => {
  seen.px = px
  for (const screen of screenNames) {
    seen.screen = screen
    const page = await draw(<Missing query={query} />)
    expect(page.text()).toContain(wayIn.of(titles[screen]))
    expect(page.called(way)).toHaveLength(1)
    await page.close()
  }
})
