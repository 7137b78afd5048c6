import { useMemo } from 'react'
import { home as words } from '@/copy/home'
import { Cards } from '@/features/directory/cards'
import { nothingAsked } from '@/features/directory/question'
import { useDirectory } from '@/features/directory/use-directory'
import { usePlace } from '@/features/place/place'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { List } from '@/ui/list'
import { Section } from '@/ui/section'
import { ErrorState, Skeleton } from '@/ui/states'

const SHOWN = 3

/** The nearest carriers; without a position the first ones of the directory. */
export function Nearest() {
  const { data, isError, refetch } = useDirectory()
  const place = usePlace()
  const now = useNow(60_000)
  const rows = useMemo(
    () => data?.find({ filters: nothingAsked.filters, from: place?.at }, now).rows.slice(0, SHOWN),
    [data, place, now],
  )
  return (
    <Section title={place ? words.nearest : words.carriers} more={{ words: words.map, to: there('map') }}>
      {rows ? (
        <List card>
          <Cards rows={rows} filters={nothingAsked.filters} now={now} />
        </List>
      ) : isError ? (
        <ErrorState of="read" onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={SHOWN} />
      )}
    </Section>
  )
}
