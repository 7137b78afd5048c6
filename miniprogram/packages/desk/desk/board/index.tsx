import { afterWeek } from '@shared/booking/board-axis'
import { type Arrow, stepIn } from '@shared/booking/board-blocks'
import { beijingDate } from '@shared/calendar/beijing'
import { formatDates, formatDay } from '@shared/calendar/format'
import { addDays, isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import type { LaneId } from '@shared/ids'
import { useState } from 'react'
import { board as words } from '@/copy/board'
import { StationNav } from '@/features/desk/station-nav'
import type { WorkedAt } from '@/features/desk/use-station'
import { Missing } from '@/features/loaded/missing'
import { useAddress } from '@/platform/address'
import { focusOn } from '@/platform/focus'
import { focusWithin } from '@/platform/focus-within'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { type Keys, useKeys } from '@/platform/use-keys'
import { useNow } from '@/platform/use-now'
import { useParams } from '@/platform/use-params'
import { useShown } from '@/platform/use-shown'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { blockId } from './block'
import styles from './board.module.scss'
import { Grid } from './grid'
import { Head, SEEK } from './head'
import { KeysFoot, KeysHelp } from './keys'
import { CODE, Pane } from './pane'
import { useBoard } from './use-board'

const arrows: Record<string, Arrow> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The station's day or week on a desktop: a column for each person and room, and what was chosen beside it. */
export function Board({ station }: { station: WorkedAt }) {
  const { id: carrierId } = station
  const at = useNow(10_000)
  const today = beijingDate(at)
  const asked = useParams('desk')
  const [picked, setPicked] = useState<LocalDate | null>(asked.day && isLocalDate(asked.day) ? asked.day : null)
  const [week, setWeek] = useState(asked.view === 'week')
  const [only, setOnly] = useState<LaneId | null>(null)
  const [chosen, setChosen] = useState<{ key: string; bookingId: string } | null>(null)
  const [help, setHelp] = useState(false)
  const [sought, setSought] = useState('')
  const from = picked ?? today
  const shown = useShown()
  const board = useBoard({ carrierId, from, week, only, today, shown, sought: sought.trim() })
  const { parts, axis, lanes, query } = board
  useAddress(there('desk', { ...(from !== today && { day: from }), ...(week && { view: 'week' }) }))

  const days = parts?.flatMap((part) => ('date' in part ? [part] : [])) ?? []
  const blocks = days.flatMap((day) => day.lanes.flatMap((lane) => lane.blocks))
  // who is moved to another lane or time stays chosen
  const open =
    blocks.find(({ key }) => key === chosen?.key) ??
    blocks.find(({ entries }) => entries.some(({ id }) => id === chosen?.bookingId))
  const tracks = week
    ? days.map((day) => day.lanes.flatMap((lane) => lane.blocks).sort((a, b) => a.start - b.start))
    : (days[0]?.lanes.map((lane) => lane.blocks) ?? [])
  const choose = (key: string) => {
    const block = blocks.find((each) => each.key === key)
    if (!block) return
    const [first] = block.entries
    if (key === open?.key && block.entries.length === 1) go('deskBooking', { bookingId: first!.id })
    else setChosen({ key, bookingId: first!.id })
  }
  const step = (arrow: Arrow) => {
    const key = stepIn(tracks, open?.key ?? null, arrow)
    const block = blocks.find((each) => each.key === key)
    if (!block) return
    setChosen({ key: block.key, bookingId: block.entries[0]!.id })
    focusOn(blockId(block.key))
  }
  const move = (way: 1 | -1) => {
    if (!week) return setPicked(addDays(from, way))
    setPicked(way === 1 ? afterWeek(from, parts ?? []) : addDays(from, -7))
  }
  const showOnly = (nth: number) => {
    const id = lanes[nth]?.id
    if (id) setOnly(id === only ? null : id)
  }
  const keys: Keys = {
    t: () => setPicked(null),
    d: () => setWeek(false),
    w: () => setWeek(true),
    n: () => go('walkInCode'),
    c: () => focusWithin(CODE),
    '/': () => focusWithin(SEEK),
    '?': () => setHelp(true),
    ...Object.fromEntries(Object.entries(arrows).map(([key, arrow]) => [key, () => step(arrow)])),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((nth) => [String(nth), () => showOnly(nth - 1)])),
  }
  useKeys(keys)
  const [first, last] = [days[0], days.at(-1)]
  return (
    <Screen title={station.label} wide nav={<StationNav station={station} current="desk" />}>
      <Workbench>
        <Column label={words.label} kind="main" foot={<KeysFoot onHelp={() => setHelp(true)} />}>
          <Box className={styles.whole}>
            <Head
              title={week && first && last ? formatDates(first.date, last.date, today) : formatDay(from, today)}
              week={week}
              only={lanes.find(({ id }) => id === only)?.name}
              onMove={move}
              onToday={() => setPicked(null)}
              onWeek={setWeek}
              onAll={() => setOnly(null)}
              sought={sought}
              onSeek={setSought}
              failed={board.failed}
            />
            {!parts ? (
              <Missing query={query} rows={6} />
            ) : axis.length === 0 ? (
              <Empty
                icon="calendar"
                {...words.none}
                exit={{ words: words.none.exit, onPress: () => setPicked(null) }}
              />
            ) : (
              <Grid
                parts={parts}
                axis={axis}
                single={!week}
                today={today}
                at={at}
                chosenKey={open?.key ?? null}
                onChoose={choose}
              />
            )}
          </Box>
        </Column>
        <Pane station={station} date={first?.date ?? from} block={open} lanes={lanes} at={at} shown={shown} />
      </Workbench>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </Screen>
  )
}
