import type { RatingId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { ratingTexts as words } from '@/copy/rating-texts'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

/** 我有利害关系, with a question before it: it is not taken back, and another looks. */
export function Recuse({ ratingId }: { ratingId: RatingId }) {
  const [asking, setAsking] = useState(false)
  const recuse = useAction(`rating/recuse:${ratingId}`, api.rating.recuse, () => {
    setAsking(false)
    void changed('rating.doubtful')
  })
  return (
    <>
      <Button kind="text" size="small" onPress={() => setAsking(true)}>
        {words.recuse.open}
      </Button>
      {asking && (
        <Confirm
          title={words.recuse.title}
          yes={words.recuse.yes}
          no={words.no}
          busy={recuse.busy}
          onYes={() => recuse.run({ ratingId })}
          onNo={() => setAsking(false)}
        >
          <Box>{words.recuse.text}</Box>
          <Failure action={recuse} />
        </Confirm>
      )}
    </>
  )
}
