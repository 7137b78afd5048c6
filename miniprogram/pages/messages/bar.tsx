import type { InboxKind } from '@shared/copy/inbox'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { messages as words } from '@/copy/messages'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import styles from './messages.module.scss'

interface BarProps {
  kind: InboxKind | undefined
  onKind: (kind: InboxKind | undefined) => void
  /** What 全部已读 is about; null: everything is read. */
  upTo: string | null
}

const kinds = Object.keys(words.kind) as InboxKind[]

/** One kind of matter or all of them, and 全部已读: of what this reader had before them, not of what comes meanwhile. */
export function Bar({ kind, onKind, upTo }: BarProps) {
  const action = useAction('inbox/readAll', api.inbox.readAll, () => changed('inbox'))
  return (
    <Box className={styles.bar}>
      <Chips label={words.kinds}>
        {[undefined, ...kinds].map((each) => (
          <Chip key={each ?? ''} on={each === kind} onPress={() => onKind(each)}>
            {each ? words.kind[each] : words.all}
          </Chip>
        ))}
      </Chips>
      {upTo !== null && (
        <Button kind="text" size="small" busy={action.busy} onPress={() => action.run({ upTo })}>
          {words.readAll}
        </Button>
      )}
      <Failure action={action} />
    </Box>
  )
}
