import { type Start, startOf } from '@shared/directory/start'
import { useMemo, useSyncExternalStore } from 'react'
import { useOwnDistrict } from '@/features/who/use-who'
import { keep, kept } from '@/platform/storage'
import { createStore } from '@/platform/store'

/** Where distances start: what the person chose, or let the device find. */
export type Place = Start

const KEY = 'place'
const store = createStore<Place | null>(kept<Place>(KEY))

export function usePlace() {
  const chosen = useSyncExternalStore(store.subscribe, store.get, store.get)
  const own = useOwnDistrict()
  return useMemo(() => startOf(chosen, own), [chosen, own])
}

export function setPlace(place: Place | null) {
  keep(KEY, place)
  store.set(place)
}
