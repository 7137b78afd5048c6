import { useSyncExternalStore } from 'react'
import { onNetworkChange } from './network'
import { createStore } from './store'

const online = createStore(true)
onNetworkChange(online.set)

/** Whether there is a network, as far as the device knows. */
export const useOnline = () => useSyncExternalStore(online.subscribe, online.get, online.get)
