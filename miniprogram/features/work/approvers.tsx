import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { dayOf } from '@/copy/moment'
import { work } from '@/copy/work'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { may } from './entries'
import type { Officer } from './use-officer'

const words = work.approvers

/** For the city: that too few people can approve, or soon will; nothing while there are enough. */
export function Approvers({ officer }: { officer: Officer }) {
  const { data } = useQuery(queryOf('access.approvers', may(officer, 'access.approvers') ? {} : null))
  if (!data || data.shortFrom === null) return null
  const { count, needed, shortFrom, lastUntil } = data
  const at = now()
  return (
    <Section>
      <Note tone="warn" icon="alert">
        {count < needed
          ? words.few(count, needed, lastUntil === null ? null : dayOf(lastUntil, at))
          : words.soon(needed, dayOf(shortFrom, at))}
        {count < needed && (
          <Button kind="text" size="small" onPress={() => go('firstAdmin')}>
            {words.open}
          </Button>
        )}
      </Note>
    </Section>
  )
}
