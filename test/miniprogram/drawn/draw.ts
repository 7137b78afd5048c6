import { QueryClientProvider } from '@tanstack/react-query'
import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { queryClient } from '@/api/query-client'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Draws a part of a screen, as in WeChat, and does with it what people do. */
export async function draw(what: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const drawn = (part: ReactNode) => createElement(QueryClientProvider, { client: queryClient }, part)
  await act(async () => root.render(drawn(what)))
  const called = (name: string) => {
    const all = [...place.querySelectorAll('[role], input, textarea')]
    return all.filter((each) => each.getAttribute('aria-label') === name || each.textContent?.startsWith(name))
  }
  return {
    text: () => place.textContent ?? '',
    called,
    /** What was asked for has come, and this stands there. */
    shows: (words: string) =>
      vi.waitFor(async () => {
        await act(async () => undefined)
        expect(place.textContent).toContain(words)
      }),
    /** Presses what has this name, or begins with these words. */
    press: async (name: string) => {
      const found = called(name)
      expect(found, name).not.toEqual([])
      await act(async () => found.at(-1)?.dispatchEvent(new MouseEvent('click', { bubbles: true })))
    },
    type: async (name: string, text: string) => {
      const [area] = called(name)
      const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area), 'value')?.set
      await act(async () => {
        set?.call(area, text)
        area?.dispatchEvent(new Event('input', { bubbles: true }))
      })
    },
    redraw: (other: ReactNode) => act(async () => root.render(drawn(other))),
    close: () => act(async () => root.unmount()),
  }
}
