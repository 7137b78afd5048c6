import type { Output } from '@/api/contract'
import { clauses } from '@/copy/punctuation'
import { tables as words } from '@/copy/tables'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import styles from '../tables/tables.module.scss'

type Replay = Output<'table.replay'>
type Station = Replay['stations'][number]

/** Who would cross the line, downwards first, and whose points would only differ; with the items that make the difference. */
export function Replayed({ answers }: { answers: readonly Replay[] }) {
  const [first] = answers
  const all = answers.flatMap(({ stations }) => stations)
  const moved = all.filter(({ before, after, dropped }) => before !== after || dropped.length > 0)
  const groups = {
    down: moved.filter(({ crosses }) => crosses === 'down'),
    up: moved.filter(({ crosses }) => crosses === 'up'),
    same: moved.filter(({ crosses }) => crosses === null),
  }
  if (!first) return null
  return (
    <>
      <Box role="status">
        <Box className={styles.answer}>{words.crossed(groups.up.length, groups.down.length)}</Box>
        <Box className={styles.second}>
          {words.counted(first.year, all.length, moved.length)}
          {words.mark(first.passMark)}
        </Box>
      </Box>
      {(['down', 'up', 'same'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <Box as="section" key={group} className={styles.inner}>
              <Heading
                level={3}
                className={cx(styles.answer, group === 'down' && styles.bad, group === 'up' && styles.good)}
              >
                {words.groups[group](groups[group].length)}
              </Heading>
              <Box className={cx(styles.rows, styles.stations)}>
                {groups[group].map((station) => (
                  <StationRow key={station.carrierId} station={station} />
                ))}
              </Box>
            </Box>
          ),
      )}
    </>
  )
}

function StationRow({ station: { name, before, after, moved, dropped } }: { station: Station }) {
  const because = [
    ...moved.map(({ itemId, entries, points }) => words.moved(itemId, entries, points)),
    ...dropped.map(({ itemId, entries }) => words.dropped(itemId, entries)),
  ]
  const { columns } = words
  return (
    <Box className={styles.station}>
      <Box className={cx(styles.wide, styles.strong)}>{name}</Box>
      <Figure label={columns.before}>{words.figure(before)}</Figure>
      <Figure label={columns.after}>{words.figure(after)}</Figure>
      <Figure label={columns.difference} tone={after < before ? styles.bad : styles.good}>
        {words.difference(after - before)}
      </Figure>
      <Box className={styles.second}>{clauses(because)}</Box>
    </Box>
  )
}

function Figure({ label, tone, children }: { label: string; tone?: string | undefined; children: string }) {
  return (
    <Box>
      <Box className={styles.second}>{label}</Box>
      <Box className={cx(styles.figure, tone)}>{children}</Box>
    </Box>
  )
}
