import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import type { ratings } from '@/copy/ratings'
import { type Received, recordChanged } from '@/features/service/queries'

export type RatingTag = keyof typeof ratings.tags

interface Draft {
  stars: number | null
  tags: RatingTag[]
  text: string
  anonymous: boolean
}

const blank: Draft = { stars: null, tags: [], text: '', anonymous: true }

/** The rating of one service, kept as it grows and sent once. */
export function useRating(record: Received) {
  const [draft, change, forget] = useDraft(`rating:${record.id}`, blank)
  const action = useAction(`rating/rate:${record.id}`, api.rating.rate, () => {
    forget()
    recordChanged({ ...record, rated: true })
    void changed('rating.summary', 'directory.carrier')
  })
  const submit = () => {
    if (draft.stars !== null) action.run({ recordId: record.id, ...draft, stars: draft.stars })
  }
  return { draft, change, action, submit }
}

export type Rating = ReturnType<typeof useRating>
