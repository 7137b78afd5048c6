import { districts } from '@shared/directory/districts'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useList } from '@/api/use-list'
import { codes as words } from '@/copy/codes'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { More } from '@/ui/more'
import styles from './codes.module.scss'

type Doubtful = Item<'enterprise.doubtfulNames'>

/** Names that look like another enterprise's, or mix writings, wait here for a person's eye as well (T24). */
export function DoubtfulNames() {
  const { items, more } = useList('enterprise.doubtfulNames', {})
  if (!items || items.length === 0) return null
  return (
    <Box className={styles.page}>
      <Heading level={2} className={styles.title}>
        {words.names.title(items.length, more.has)}
      </Heading>
      <Box className={styles.second}>{words.names.why}</Box>
      <Box className={styles.cards}>
        {items.map((each) => (
          <NameCard key={each.id} enterprise={each} />
        ))}
      </Box>
      <More {...more} />
    </Box>
  )
}

function NameCard({ enterprise }: { enterprise: Doubtful }) {
  const { id, name, creditCode, district, doubt, like } = enterprise
  const confirm = useAction(`enterprise/confirmName:${id}`, api.enterprise.confirmName, () => {
    say(words.done)
    void changed('enterprise.doubtfulNames')
  })
  const unlike = like ? unlikePlaces(name, like.name) : []
  const code = (of: string) => <Box className={styles.code}>{of}</Box>
  return (
    <Box as="article" className={styles.card}>
      <Heading level={3} className={styles.strong}>
        {name}
      </Heading>
      <Box className={styles.second}>{words.names.doubt[doubt]}</Box>
      {unlike.length > 0 && <Box className={styles.second}>{words.names.unlike(unlike)}</Box>}
      <KeyValues
        rows={[
          [words.code, code(creditCode)],
          ...(like
            ? ([
                [words.names.like, like.name],
                [words.names.likeCode, code(like.creditCode)],
              ] as const)
            : []),
          [words.district, districts[district].name],
        ]}
      />
      <Box className={styles.actions}>
        <Button kind="line" size="small" busy={confirm.busy} onPress={() => confirm.run({ enterpriseId: id })}>
          {words.names.confirm}
        </Button>
      </Box>
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
