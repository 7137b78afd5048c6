import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { dayOf } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { rating as starWords } from '@/copy/rating'
import { ratingTexts as words } from '@/copy/rating-texts'
import { Failure } from '@/features/failure'
import { RecuseText } from '@/features/tied/recuse'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import { Tag } from '@/ui/tag'
import styles from '@/ui/workbench/cards.module.scss'
import { Reasoned } from '../parts/reasoned'

export type Doubtful = Item<'rating.doubtful'>

/** One text and why it is here; then the two answers, or which of them was given. */
export function TextCard({ rating }: { rating: Doubtful }) {
  const { carrierName, stars, text, doubt, at, review } = rating
  return (
    <Box as="article" className={styles.card}>
      {review && (
        <Box className={styles.head}>
          <Box className={styles.second}>{words.reviewed(dayOf(review.at, now()))}</Box>
          <Tag tone={review.shown ? 'good' : 'plain'}>{words.outcome[review.shown ? 'shown' : 'hidden']}</Tag>
        </Box>
      )}
      <Box className={styles.text}>{text}</Box>
      <KeyValues
        rows={[
          [words.about, carrierName],
          [words.stars, starWords.starName(stars, starWords.stars[stars - 1] ?? '')],
          [words.doubt, words.doubts[doubt]],
          [words.given, review ? dayOf(at, now()) : clauses([dayOf(at, now()), waited(at, now())])],
          ...(review?.reason ? ([[words.reason, review.reason]] as const) : []),
        ]}
      />
      {!review && <Answers rating={rating} />}
    </Box>
  )
}

function Answers({ rating: { id } }: { rating: Doubtful }) {
  const [hiding, setHiding] = useState(false)
  const action = useAction(`rating/review:${id}`, api.rating.review, ({ shown }) => {
    setHiding(false)
    say(shown ? words.done.shown : words.done.hidden)
    void changed('rating.doubtful')
  })
  const [ask, question] = useAsk(action.busy)
  return (
    <>
      {!hiding && <Failure action={action} />}
      <Box className={styles.actions}>
        <RecuseText ratingId={id} />
        <Button kind="line" size="small" onPress={() => setHiding(true)}>
          {words.hide}
        </Button>
        <Button
          kind="line"
          size="small"
          busy={action.busy && !hiding}
          onPress={() => ask(words.askShow, () => action.run({ ratingId: id, shown: true, reason: '' }))}
        >
          {words.show}
        </Button>
      </Box>
      {question}
      {hiding && (
        <Reasoned
          draft={`hide-text:${id}`}
          ask={words.ask}
          words={words}
          action={action}
          onReason={(reason) => action.run({ ratingId: id, shown: false, reason })}
          onClose={() => setHiding(false)}
        />
      )}
    </>
  )
}
