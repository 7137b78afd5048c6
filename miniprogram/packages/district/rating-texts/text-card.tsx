import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { dayOf } from '@/copy/moment'
import { rating as starWords } from '@/copy/rating'
import { ratingTexts as words } from '@/copy/rating-texts'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import { Hide } from './hide'
import styles from './rating-texts.module.scss'
import { Recuse } from './recuse'

export type Doubtful = Item<'rating.doubtful'>

/** One text, why it is here, and the two answers. */
export function TextCard({ rating: { id, carrierName, stars, text, doubt, at } }: { rating: Doubtful }) {
  const [hiding, setHiding] = useState(false)
  const review = useAction(`rating/review:${id}`, api.rating.review, ({ shown }) => {
    setHiding(false)
    say(shown ? words.done.shown : words.done.hidden)
    void changed('rating.doubtful')
  })
  const [ask, question] = useAsk(review.busy)
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.text}>{text}</Box>
      <KeyValues
        rows={[
          [words.about, carrierName],
          [words.stars, starWords.starName(stars, starWords.stars[stars - 1] ?? '')],
          [words.doubt, words.doubts[doubt]],
          [words.given, dayOf(at, now())],
        ]}
      />
      {!hiding && <Failure action={review} />}
      <Box className={styles.actions}>
        <Recuse ratingId={id} />
        <Button kind="line" size="small" onPress={() => setHiding(true)}>
          {words.hide}
        </Button>
        <Button
          kind="line"
          size="small"
          busy={review.busy && !hiding}
          onPress={() => ask(words.askShow, () => review.run({ ratingId: id, shown: true, reason: '' }))}
        >
          {words.show}
        </Button>
      </Box>
      {question}
      {hiding && <Hide ratingId={id} action={review} onClose={() => setHiding(false)} />}
    </Box>
  )
}
