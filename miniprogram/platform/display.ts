import { useSyncExternalStore } from 'react'
import { keep, kept } from './storage'
import { createStore } from './store'

/** How this person wants the app to look, on this device. */
export interface Display {
  theme: 'system' | 'light' | 'dark'
  text: 'normal' | 'large' | 'extra-large'
}

const KEY = 'display'
const store = createStore<Display>({ theme: 'system', text: 'normal', ...kept<Display>(KEY) })

/** For what is no part of a screen. */
export const displayNow = store.get

export const useDisplay = () => useSyncExternalStore(store.subscribe, store.get, store.get)

export function setDisplay(change: Partial<Display>) {
  const next = { ...store.get(), ...change }
  keep(KEY, next)
  store.set(next)
}

const themes = { system: '', light: 'theme-light', dark: 'theme-dark' }
const texts = { normal: '', large: 'elder', 'extra-large': 'elder-xl' }

/** The classes that tokens.scss looks for; they go on the element that carries `.app`. */
export const displayClass = ({ theme, text }: Display) => ['app', themes[theme], texts[text]].filter(Boolean).join(' ')
