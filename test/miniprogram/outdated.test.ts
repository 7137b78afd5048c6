import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outdated } from '@/platform/outdated.h5'

const script = (build: string) => `<script src="/js/app.${build}.js"></script>`

/** A browser that has loaded one build, at an address where another is served by now. */
function browser(memory: () => Pick<Storage, 'getItem' | 'setItem'>) {
  const window = { location: { href: 'http://127.0.0.1/' } }
  Object.defineProperty(window, 'sessionStorage', { get: memory })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', { head: { innerHTML: script('old1') } })
}
const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

beforeEach(() => vi.stubGlobal('fetch', async () => new Response(script('new2'))))
afterEach(() => vi.unstubAllGlobals())

describe('whether another deployment is served by now', () => {
  it('is said once for each', async () => {
    const kept = new Map<string, string>()
    browser(() => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }))
    expect([await outdated(), await outdated()]).toEqual([true, false])
  })

  it('is not said where the browser lets nothing be remembered: loading anew might never end', async () => {
    browser(blocked)
    expect(await outdated()).toBe(false)
  })

  it('nor where what it lets be read cannot be written', async () => {
    browser(() => ({ getItem: () => null, setItem: blocked }))
    expect(await outdated()).toBe(false)
  })
})
