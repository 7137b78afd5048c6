import { eventCode as words } from '@/copy/event-code'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import styles from './event-code.module.scss'

/** More of them say nothing that words do not say better. */
const drawn = 30

/** One cell for each seat: somebody is there, is awaited, or nobody has it. */
export function Seats({ all, here, awaited }: { all: number; here: number; awaited: number }) {
  if (all > drawn || all === 0) return null
  const free = Math.max(0, all - here - awaited)
  return (
    <>
      <Box className={styles.seats} role="img" aria-label={words.seats(all, here, awaited, free)}>
        {Array.from({ length: all }, (_, nth) => (
          <Box
            // the place is all that a cell is
            key={String(nth)}
            className={cx(styles.seat, nth < here ? styles.here : nth < here + awaited && styles.awaited)}
          />
        ))}
      </Box>
      <Box className={styles.second}>{words.legend(here, awaited, free)}</Box>
    </>
  )
}
