import type { Asked } from '@shared/directory/asked'
import type { Change } from '@shared/directory/conditions'
import { distance } from '@/copy/distance'
import { find as words } from '@/copy/find'
import { List, Row } from '@/ui/list'
import { Block } from './block'
import { conditionLabel } from './labels'
import { ask } from './question'

interface ChangesProps {
  asked: Asked
  changes: readonly Change[]
  title?: string
  /** what a change brings, in words */
  say: (many: number) => string
}

/** Single changes to what is asked, each with what it would bring. */
export function Changes({ asked, changes, title, say }: ChangesProps) {
  if (changes.length === 0) return null
  const nearest = ({ first }: Change) =>
    first && (first.metres === null ? first.carrier.name : words.nearest(first.carrier.name, distance(first.metres)))
  const saying = ({ condition, way, asked: to }: Change) => {
    const label = conditionLabel(asked, condition)
    return way === 'drop' ? words.drop(label) : words.loosen(label, conditionLabel(to, condition))
  }
  return (
    <Block title={title}>
      <List card>
        {changes.map((change) => (
          <Row
            key={`${change.condition} ${change.way}`}
            title={saying(change)}
            note={nearest(change)}
            aside={say(change.many)}
            onPress={() => ask(change.asked)}
          />
        ))}
      </List>
    </Block>
  )
}
