import type { Point } from '@shared/directory/nearest'
import { useSyncExternalStore } from 'react'
import { keep, kept } from '@/platform/storage'
import { createStore } from '@/platform/store'

/** Where distances start: what the person chose, or let the device find. */
export interface Place {
  label: string
  at: Point
}

const KEY = 'place'
const store = createStore<Place | null>(kept<Place>(KEY))

export const usePlace = () => useSyncExternalStore(store.subscribe, store.get, store.get)

export function setPlace(place: Place | null) {
  keep(KEY, place)
  store.set(place)
}
