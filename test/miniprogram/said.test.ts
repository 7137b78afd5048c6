import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const display = vi.hoisted(() => ({ text: 'normal' as 'normal' | 'large' | 'extra-large' }))
vi.mock('@/platform/display', () => ({ displayNow: () => ({ theme: 'system', ...display }) }))
const { hold, release, said, say } = await import('@/platform/said')

const undo = { words: '撤销', run: () => undefined }
const isThereAfter = (ms: number) => {
  vi.advanceTimersByTime(ms)
  return said.get() !== null
}

beforeEach(() => {
  vi.useFakeTimers()
  display.text = 'normal'
})
afterEach(() => vi.useRealTimers())

describe('what was just done', () => {
  it('stays for its time and goes; longer when it can be taken back', () => {
    say('约好了')
    const plain = said.get()!.ms
    expect(isThereAfter(plain - 1)).toBe(true)
    expect(isThereAfter(1)).toBe(false)
    say('移除了 1 张照片', undo)
    expect(said.get()!.ms).toBeGreaterThan(plain)
    expect(isThereAfter(said.get()!.ms)).toBe(false)
  })

  it('stays longer the larger the text is', () => {
    const times = (['normal', 'large', 'extra-large'] as const).map((text) => {
      display.text = text
      say('移除了 1 张照片', undo)
      return said.get()!.ms
    })
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(new Set(times).size).toBe(3)
  })

  it('stays while it is held, and for its whole time afterwards', () => {
    say('移除了 1 张照片', undo)
    const { ms } = said.get()!
    vi.advanceTimersByTime(ms - 1)
    hold()
    expect(isThereAfter(10 * ms)).toBe(true)
    release()
    expect(isThereAfter(ms - 1)).toBe(true)
    expect(isThereAfter(1)).toBe(false)
  })

  it('is one at a time: the next takes its place, and its time is its own', () => {
    say('移除了 1 张照片', undo)
    vi.advanceTimersByTime(said.get()!.ms - 1)
    say('移除了 1 份签到表', undo)
    expect(isThereAfter(1)).toBe(true)
    expect(said.get()!.text).toBe('移除了 1 份签到表')
    expect(isThereAfter(said.get()!.ms)).toBe(false)
  })
})
