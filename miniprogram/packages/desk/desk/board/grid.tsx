import { heightOf, isOn, type Stretch, ticksOf, topOf } from '@shared/booking/board-axis'
import { type Instant, minuteOfDay } from '@shared/calendar/beijing'
import { type LocalDate, partsOf } from '@shared/calendar/local-date'
import { board as words } from '@/copy/board'
import { Box } from '@/ui/base/box'
import styles from './board.module.scss'
import { DayColumn } from './day-column'
import type { BoardDay } from './days'
import { px } from './px'

export type Part = BoardDay | { closed: LocalDate[] }

interface GridProps {
  parts: readonly Part[]
  axis: readonly Stretch[]
  /** one day, its people and rooms in wide columns */
  single: boolean
  today: LocalDate
  at: Instant
  chosenKey: string | null
  onChoose: (key: string) => void
}

/** Pixels in which an hour would look out from under the time now. */
const UNDER = 18

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** The hours, and beside them each day with a column for everybody who serves. */
export function Grid({ parts, axis, single, today, at, ...rest }: GridProps) {
  const height = px(heightOf(axis))
  const minute = minuteOfDay(at)
  const now = parts.some((part) => 'date' in part && part.date === today) && isOn(axis, minute)
  // the time now stands over the hours
  const ticks = ticksOf(axis).filter((tick) => !now || Math.abs(topOf(axis, tick) - topOf(axis, minute)) > UNDER)
  return (
    <Box id="board" className={styles.grid} scrolls>
      <Box className={styles.hours} aria-hidden>
        <Box className={styles.head} />
        <Box className={styles.axis} style={{ height }}>
          {ticks.map((tick) => (
            <Box key={tick} className={styles.tick} style={{ top: px(topOf(axis, tick)) }}>
              {clock(tick)}
            </Box>
          ))}
          {axis.map(
            ({ from, top, height: high, folded }) =>
              folded && (
                <Box key={from} className={styles.tick} style={{ top: px(top + high / 2) }}>
                  {words.lunch}
                </Box>
              ),
          )}
          {now && (
            <Box className={styles.nowTime} style={{ top: px(topOf(axis, minute)) }}>
              {clock(minute)}
            </Box>
          )}
        </Box>
      </Box>
      {parts.map((part) =>
        'closed' in part ? (
          <Box key={part.closed[0]} className={styles.closed}>
            {part.closed.map((date) => (
              <Box key={date}>{String(partsOf(date).day)}</Box>
            ))}
            <Box>{words.closed}</Box>
          </Box>
        ) : (
          <DayColumn
            key={part.date}
            {...rest}
            day={part}
            axis={axis}
            at={at}
            single={single}
            isToday={part.date === today}
          />
        ),
      )}
    </Box>
  )
}
