import type { InboxKind } from '@shared/copy/inbox'
import { messages as words } from '@/copy/messages'
import { Chip, Chips } from '@/ui/chip'
import { Section } from '@/ui/section'

interface KindsProps {
  kind: InboxKind | undefined
  onKind: (kind: InboxKind | undefined) => void
}

const kinds = [undefined, ...(Object.keys(words.kind) as InboxKind[])]

/** One kind of matter, or all of them. */
export function Kinds({ kind, onKind }: KindsProps) {
  return (
    <Section>
      <Chips scroll label={words.kinds}>
        {kinds.map((each) => (
          <Chip key={each ?? ''} on={each === kind} onPress={() => onKind(each)}>
            {each ? words.kind[each] : words.all}
          </Chip>
        ))}
      </Chips>
    </Section>
  )
}
