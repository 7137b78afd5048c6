import type { BookingId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { counted } from '@/copy/counted'
import { desk as words } from '@/copy/desk'
import { listed } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { LongField } from '@/ui/field'
import styles from '../desk.module.scss'

export const useDrafted = (bookingId: BookingId | undefined) =>
  useQuery(queryOf('desk.draft', bookingId === undefined ? null : { bookingId })).data

type Drafted = NonNullable<ReturnType<typeof useDrafted>>

/** What was done: written already from what is known, for staff to read and add to. */
export function RecordForm(props: {
  summary: string
  drafted: Drafted | undefined
  onChange: (summary: string) => void
}) {
  const { summary, drafted, onChange } = props
  const counts = drafted?.quantities.map(({ word, count }) => counted.of(word, count)) ?? []
  return (
    <>
      <LongField
        label={words.summary}
        placeholder={words.summaryHint}
        hint={words.drafted}
        value={summary}
        most={limits.summary}
        onChange={onChange}
      />
      {counts.length > 0 && <Box className={styles.second}>{words.counts(listed(counts))}</Box>}
      {drafted && drafted.open.length > 0 && (
        <Box className={styles.second}>{words.open(listed(drafted.open.map(counted.name)))}</Box>
      )}
    </>
  )
}
