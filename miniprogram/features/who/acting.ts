import type { EnterpriseId } from '@shared/ids'
import { useSyncExternalStore } from 'react'
import { keep, kept } from '@/platform/storage'
import { createStore } from '@/platform/store'

const KEY = 'acting-for'
const store = createStore<EnterpriseId | null>(kept<EnterpriseId>(KEY))

/** From now on this person books, complains and reads for that enterprise, on this device. */
export function actFor(enterpriseId: EnterpriseId) {
  keep(KEY, enterpriseId)
  store.set(enterpriseId)
}

/** The enterprises of a person, the one they act for first: the one they chose, as long as it is theirs. */
export function useActedForFirst<E extends { id: EnterpriseId }>(enterprises: readonly E[] | undefined): E[] {
  const chosenId = useSyncExternalStore(store.subscribe, store.get, store.get)
  const all = enterprises ?? []
  return [...all.filter(({ id }) => id === chosenId), ...all.filter(({ id }) => id !== chosenId)]
}
