import { heightOf, isOn, type Stretch, shutOf, ticksOf, topOf } from '@shared/booking/board-axis'
import { type Instant, minuteOfDay } from '@shared/calendar/beijing'
import { weekdayName } from '@shared/calendar/format'
import { partsOf } from '@shared/calendar/local-date'
import { board as words } from '@/copy/board'
import { dotted } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { BlockView } from './block'
import styles from './board.module.scss'
import type { BoardDay } from './days'
import { EventBlock } from './event-block'
import { px } from './px'

interface DayColumnProps {
  day: BoardDay
  axis: readonly Stretch[]
  /** alone on the board: its people and rooms in wide columns */
  single: boolean
  isToday: boolean
  at: Instant
  chosenKey: string | null
  onChoose: (key: string) => void
}

/** A day: who serves along the top, below them who comes when, and behind that the hours in which nobody is there. */
export function DayColumn({ day, axis, single, isToday, at, chosenKey, onChoose }: DayColumnProps) {
  const { date, hours, lanes, count, events } = day
  const name = isToday ? words.today : words.day(weekdayName(date), partsOf(date).day)
  const minute = minuteOfDay(at)
  const [opens, closes] = [hours[0]?.from ?? 0, hours.at(-1)?.to ?? 0]
  return (
    <Box as="section" aria-label={name} className={cx(styles.day, (single || isToday) && styles.wide)}>
      <Box className={styles.head}>
        {!single && (
          <Box className={styles.dayHead}>
            <Box className={cx(styles.strong, isToday && styles.now)}>{name}</Box>
            <Box className={styles.caption}>
              {dotted([words.count(count), events.length > 0 && words.events(eventsIn(events))])}
            </Box>
          </Box>
        )}
        <Box className={styles.lanes}>
          {lanes.map((lane) => (
            <Box key={lane.id ?? ''} className={styles.laneHead}>
              <Box className={cx(styles.laneName, single && styles.strong)}>{lane.name}</Box>
              {single && <Box className={styles.laneNote}>{lane.note}</Box>}
            </Box>
          ))}
          {events.length > 0 && (
            <Box className={styles.laneHead}>
              <Box className={cx(styles.laneName, single && styles.strong)}>{words.eventLane}</Box>
              {single && <Box className={styles.laneNote}>{words.events(eventsIn(events))}</Box>}
            </Box>
          )}
        </Box>
      </Box>
      <Box className={styles.body} style={{ height: px(heightOf(axis)) }}>
        {ticksOf(axis).map((tick) => (
          <Box key={tick} className={styles.line} style={{ top: px(topOf(axis, tick)) }} />
        ))}
        {shutOf(axis, hours).map(({ from, to }) => (
          <Box
            key={from}
            className={styles.shut}
            style={{ top: px(topOf(axis, from)), height: px(topOf(axis, to) - topOf(axis, from)) }}
          >
            {single && opens < from && to < closes && words.lunch}
          </Box>
        ))}
        {isToday && isOn(axis, minute) && <Box className={styles.nowLine} style={{ top: px(topOf(axis, minute)) }} />}
        <Box className={styles.lanes}>
          {lanes.map((lane) => (
            <Box key={lane.id ?? ''} className={styles.lane}>
              {lane.blocks.map((block) => (
                <BlockView
                  key={block.key}
                  block={block}
                  lane={lane.name}
                  axis={axis}
                  at={at}
                  chosen={block.key === chosenKey}
                  onPress={() => onChoose(block.key)}
                />
              ))}
            </Box>
          ))}
          {events.length > 0 && (
            <Box className={styles.lane}>
              {events.map((block) => (
                <EventBlock key={block.key} block={block} axis={axis} />
              ))}
            </Box>
          )}
        </Box>
      </Box>
    </Box>
  )
}

const eventsIn = (blocks: BoardDay['events']) => blocks.reduce((sum, { entries }) => sum + entries.length, 0)
