import { changed } from '@/api/query'
import { queryClient } from '@/api/query-client'

/** Who belongs to an enterprise, or asks to, has changed. */
export const peopleChanged = () => changed('access.list', 'enterprise.joinRequests')

/** What this person holds has changed: everything that is shown for an enterprise is asked for again. */
export const holdingsChanged = () => queryClient.invalidateQueries()
