import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { appeals as words } from '@/copy/appeals'
import { day, dayOf, moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { RecuseAppeal } from '@/features/tied/recuse'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { Tag } from '@/ui/tag'
import styles from '@/ui/workbench/cards.module.scss'
import { Reasoned } from '../parts/reasoned'

export type Appealed = Item<'absence.appeals'>

/** One appointment, what was recorded and what is said against it; then the two answers, or which of them was given. */
export function AppealCard({ appeal }: { appeal: Appealed }) {
  const { carrierName, enterpriseName, serviceName, start, what, insisted, takenBack, text, answerBy } = appeal
  const { decided, provisional } = appeal
  const recorded = [words.what[what], insisted && words.insisted, takenBack && words.takenBack]
  return (
    <Box as="article" className={styles.card}>
      {decided && (
        <Box className={styles.head}>
          <Box className={styles.second}>{words.decided(dayOf(decided.at, now()))}</Box>
          <Tag tone={decided.upheld ? 'good' : 'plain'}>{words.outcome[decided.upheld ? 'upheld' : 'refused']}</Tag>
        </Box>
      )}
      <Box className={styles.text}>{text}</Box>
      <KeyValues
        rows={[
          [words.rows.who, enterpriseName],
          [words.rows.where, clauses([carrierName, serviceName])],
          [words.rows.when, moment(start, now())],
          [words.rows.what, clauses(recorded.filter((each) => each !== false))],
          ...(decided
            ? ([[words.rows.reason, decided.reason]] as const)
            : ([[words.rows.due, queues.due(day(answerBy, now()), provisional)]] as const)),
        ]}
      />
      {!decided && <Answers id={appeal.id} />}
    </Box>
  )
}

function Answers({ id }: { id: Appealed['id'] }) {
  const [deciding, setDeciding] = useState<'uphold' | 'refuse' | null>(null)
  const action = useAction(`absence/decide:${id}`, api.absence.decide, () => {
    setDeciding(null)
    say(words.done)
    void changed('absence.appeals')
  })
  return (
    <>
      <Box className={styles.actions}>
        <RecuseAppeal appealId={id} />
        <Button kind="line" size="small" onPress={() => setDeciding('refuse')}>
          {words.refuse}
        </Button>
        <Button kind="line" size="small" onPress={() => setDeciding('uphold')}>
          {words.uphold}
        </Button>
      </Box>
      {deciding && (
        <Reasoned
          draft={`appeal-decided:${id}`}
          ask={words.ask[deciding]}
          words={words}
          action={action}
          onReason={(reason) => action.run({ appealId: id, upheld: deciding === 'uphold', reason })}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  )
}
