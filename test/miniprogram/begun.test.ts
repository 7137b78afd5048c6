import { afterEach, describe, expect, it, vi } from 'vitest'
import { call } from '@/platform/call.h5'

const answers = (value: string) => ({ ok: true, value, at: 1 }) as const
const sent: string[] = []

function browser(early?: Promise<unknown>) {
  sent.length = 0
  vi.stubGlobal('window', { localStorage: { getItem: () => null }, begun: { 'directory/snapshot': early } })
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url)
    return new Response(JSON.stringify(answers('asked')))
  })
}
afterEach(() => vi.unstubAllGlobals())

describe('a call that the page began before its scripts were there', () => {
  it('is taken once, without the time it was answered at, then asked as ever', async () => {
    browser(Promise.resolve(answers('begun')))
    const first = await call('directory/snapshot', { have: undefined })
    expect(first).toEqual({ ok: true, value: 'begun', at: undefined })
    expect(sent).toEqual([])
    expect(await call('directory/snapshot', { have: undefined })).toEqual(answers('asked'))
    expect(sent).toEqual(['/call/directory/snapshot'])
  })

  it('is asked again when it was lost on the way', async () => {
    browser(Promise.resolve(undefined))
    expect(await call('directory/snapshot', {})).toEqual(answers('asked'))
  })

  it('answers no other question', async () => {
    browser(Promise.resolve(answers('begun')))
    expect(await call('directory/snapshot', { have: 'v1' })).toEqual(answers('asked'))
    expect(await call('directory/glance', {})).toEqual(answers('asked'))
  })
})
