import { districts } from '@shared/directory/districts'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes as words } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { RecuseCode } from '@/features/tied/recuse'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/cards.module.scss'
import { CardHead, Code } from './card-head'

type Doubtful = Extract<Item<'enterprise.doubtfulNames'>, { tied: null }>

/** A name that looks like another enterprise's, or mixes writings, waits here for a person's eye as well (T24). */
export function NameCard({ enterprise }: { enterprise: Doubtful }) {
  const { id, name, creditCode, district, doubt, like, at, passedAt } = enterprise
  const confirm = useAction(`enterprise/confirmName:${id}`, api.enterprise.confirmName, () => {
    say(words.done)
    void changed('enterprise.doubtfulNames')
  })
  const unlike = like ? unlikePlaces(name, like.name) : []
  return (
    <Box as="article" className={styles.card}>
      <CardHead name={name} passedAt={passedAt} />
      <Box className={styles.second}>{words.names.doubt[doubt]}</Box>
      {unlike.length > 0 && <Box className={styles.second}>{words.names.unlike(unlike)}</Box>}
      <KeyValues
        rows={[
          [words.code, <Code key="code" of={creditCode} />],
          ...(like
            ? ([
                [words.names.like, like.name],
                [words.names.likeCode, <Code key="like" of={like.creditCode} />],
              ] as const)
            : []),
          [words.district, districts[district].name],
          ...(passedAt === null
            ? ([[words.names.since, clauses([dayOf(at, now()), waited(at, now())])]] as const)
            : []),
        ]}
      />
      {passedAt === null && (
        <Box className={styles.actions}>
          <RecuseCode enterpriseId={id} />
          <Button kind="line" size="small" busy={confirm.busy} onPress={() => confirm.run({ enterpriseId: id })}>
            {words.names.confirm}
          </Button>
        </Box>
      )}
      <Failure action={confirm} />
    </Box>
  )
}

/** Where two names of one length differ, counted from one: what looks the same to the eye. */
function unlikePlaces(name: string, other: string): number[] {
  const [mine, others] = [[...name], [...other]]
  if (mine.length !== others.length) return []
  return mine.flatMap((character, at) => (character === others[at] ? [] : at + 1))
}
