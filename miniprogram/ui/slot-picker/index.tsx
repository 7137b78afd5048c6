import type { SlotId } from '@shared/ids'
import { slots as words } from '@/copy/slots'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import styles from './slot-picker.module.scss'

export interface DayChoice {
  date: string
  /** 今天, 周六 */
  weekday: string
  /** 20 */
  day: string
  /** 余 6, 约满, 休 */
  seats: string
  /** False where nothing can be booked; the day can still be looked at unless it is closed. */
  bookable: boolean
  closed: boolean
}

interface DayStripProps {
  days: readonly DayChoice[]
  chosen: string | null
  onChoose: (date: string) => void
}

/** A week in seven columns. */
export function DayStrip({ days, chosen, onChoose }: DayStripProps) {
  return (
    <Box className={styles.days} role="group" aria-label={words.pickDay}>
      {days.map(({ date, weekday, day, seats, bookable, closed }) => (
        <Press
          key={date}
          onPress={() => onChoose(date)}
          disabled={closed}
          aria-pressed={date === chosen}
          aria-label={words.dayName(weekday, day, seats)}
          className={cx(styles.day, !bookable && styles.none, date === chosen && styles.chosen)}
        >
          <Box>{weekday}</Box>
          <Box className={styles.date}>{day}</Box>
          <Box className={styles.seats}>{seats}</Box>
        </Press>
      ))}
    </Box>
  )
}

export interface TimeChoice {
  slotId: SlotId
  /** 14:00 */
  time: string
  /** 余 3, 约满, 候补 2 人, 已过 */
  seats: string
  /** `last` has one seat left; `full` can still be put on a waiting list where that is offered; `past` is over. */
  state: 'open' | 'last' | 'full' | 'past'
}

/** What a day's grid holds, in order: slots, and the breaks between them as labelled lines. */
export type GridPart = { times: readonly TimeChoice[] } | { pause: string }

interface TimeGridProps {
  parts: readonly GridPart[]
  chosenId: SlotId | null
  onChoose: (slotId: SlotId) => void
  /** whether a full one can be chosen too, to wait for it */
  waits?: boolean
  /** Three where the times carry their day. */
  columns?: 3 | 4
}

/** The slots of one day: four columns, two in the large sizes. */
export function TimeGrid({ parts, chosenId, onChoose, waits, columns = 4 }: TimeGridProps) {
  return (
    <Box className={styles.grid} role="group" aria-label={words.pickTime}>
      {parts.map((part) =>
        'pause' in part ? (
          <Box key={part.pause} className={styles.pause}>
            {part.pause}
          </Box>
        ) : (
          <Box key={part.times[0]?.slotId} className={cx(styles.times, columns === 3 && styles.three)}>
            {part.times.map(({ slotId, time, seats, state }) => (
              <Press
                key={slotId}
                onPress={() => onChoose(slotId)}
                disabled={state === 'past' || (state === 'full' && !waits)}
                aria-pressed={slotId === chosenId}
                aria-label={words.timeName(time, seats)}
                className={cx(styles.time, styles[state], slotId === chosenId && styles.chosen)}
              >
                <Box className={styles.clock}>{time}</Box>
                <Box className={styles.seats}>{seats}</Box>
              </Press>
            ))}
          </Box>
        ),
      )}
    </Box>
  )
}
