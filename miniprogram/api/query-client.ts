import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { onNetworkChange } from '@/platform/network'
import { isLost } from '../platform/envelope'

const RETRIES = 3

/** Server state of the whole app. Only a lost network is retried by itself: a refusal would be the same again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      // Without a network a retry would wait for one, in silence: a person is told, and what was lost is asked for again once there is one.
      retry: (failures, error) => isLost(error) && failures < RETRIES && onlineManager.isOnline(),
      retryDelay: (failures) => Math.min(8_000, 600 * 2 ** failures),
      // Without a network the last answer stays on the screen, and the banner says so.
      networkMode: 'offlineFirst',
    },
  },
})

onlineManager.setEventListener(onNetworkChange)

/** The app came to the front or went to the back: what is shown is refreshed when a person looks at it again. */
export const setFocused = (focused: boolean) => focusManager.setFocused(focused)
