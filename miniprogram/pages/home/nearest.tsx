import { useMemo } from 'react'
import { home as words } from '@/copy/home'
import { Cards } from '@/features/directory/cards'
import { nothingAsked } from '@/features/directory/question'
import { useDirectory } from '@/features/directory/use-directory'
import { usePlace } from '@/features/place/place'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { Pairs, useHowMany } from '@/ui/list/pairs'
import { Section } from '@/ui/section'
import { ErrorState, Skeleton } from '@/ui/states'

/** The nearest carriers; without a position the first ones of the directory. */
export function Nearest() {
  const { data, isError, refetch } = useDirectory()
  const place = usePlace()
  const now = useNow(60_000)
  const many = useHowMany()
  const rows = useMemo(
    () => data?.find({ filters: nothingAsked.filters, from: place?.at, limit: many }, now).rows,
    [data, place, now, many],
  )
  return (
    <Section title={place ? words.nearest : words.carriers} more={{ words: words.map, to: there('map') }}>
      {rows ? (
        <Pairs>
          <Cards rows={rows} filters={nothingAsked.filters} now={now} />
        </Pairs>
      ) : isError ? (
        <ErrorState of="read" onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={many} />
      )}
    </Section>
  )
}
