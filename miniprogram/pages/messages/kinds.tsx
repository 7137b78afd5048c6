import type { InboxKind } from '@shared/copy/inbox'
import { messages as words } from '@/copy/messages'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import styles from './messages.module.scss'

interface KindsProps {
  kind: InboxKind | undefined
  onKind: (kind: InboxKind | undefined) => void
}

const kinds = [undefined, ...(Object.keys(words.kind) as InboxKind[])]

/** One kind of matter, or all of them. */
export function Kinds({ kind, onKind }: KindsProps) {
  return (
    <Box className={styles.kinds}>
      <Chips scroll label={words.kinds}>
        {kinds.map((each) => (
          <Chip key={each ?? ''} on={each === kind} onPress={() => onKind(each)}>
            {each ? words.kind[each] : words.all}
          </Chip>
        ))}
      </Chips>
    </Box>
  )
}
