import { districts } from '@shared/directory/districts'
import { tierLabel } from '@shared/enterprise/profile'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes as copy } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { RecuseCode } from '@/features/tied/recuse'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/cards.module.scss'
import { CardHead, Code } from './card-head'

const words = copy.grades
type Graded = Extract<Item<'enterprise.grades'>, { tied: null }>

/** What an enterprise says of its grade, which an officer looks up in the official list. */
export function GradeCard({
  enterprise: { id, name, creditCode, district, tier, at, passedAt },
}: {
  enterprise: Graded
}) {
  const look = useAction(`enterprise/confirmGrade:${id}`, api.enterprise.confirmGrade, ({ found }) => {
    say(found ? words.found : words.notFound)
    void changed('enterprise.grades')
  })
  const [ask, question] = useAsk(look.busy)
  const answer = (found: boolean) =>
    ask(words.ask(name, tierLabel[tier], found), () => look.run({ enterpriseId: id, tier, found }))
  return (
    <Box as="article" className={styles.card}>
      <CardHead name={name} passedAt={passedAt} />
      <KeyValues
        rows={[
          [copy.code, <Code key="code" of={creditCode} />],
          [words.tier, tierLabel[tier]],
          [copy.district, districts[district].name],
          ...(passedAt === null ? ([[words.since, clauses([dayOf(at, now()), waited(at, now())])]] as const) : []),
        ]}
      />
      {passedAt === null && (
        <Box className={styles.actions}>
          {question}
          <RecuseCode enterpriseId={id} />
          <Button kind="line" size="small" onPress={() => answer(false)}>
            {words.no}
          </Button>
          <Button kind="line" size="small" onPress={() => answer(true)}>
            {words.yes}
          </Button>
        </Box>
      )}
      <Failure action={look} />
    </Box>
  )
}
