import { daysBetween, type LocalDate, localDate } from '@shared/calendar/local-date'
import { kinds } from '@shared/directory/kinds'
import { whichText as words } from '@/copy/which-text'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Mark } from '@/ui/mark'
import { Dated } from '@/ui/whole'
import type { Answer } from './answers'
import styles from './which-text.module.scss'

const [first, last] = [localDate('2018-01-01'), localDate('2028-01-01')]
const length = daysBetween(first, last)
const at = (day: LocalDate) => Math.min(Math.max(daysBetween(first, day) / length, 0), 1) * 100

type Span = Answer['spans'][number]

function said({ from, atEarliest, to }: Span): string {
  const { span } = words
  const start = from === null ? span.unknown : atEarliest ? span.atEarliest(from) : span.from(from)
  return to === null ? start : span.until(start, to)
}

/** The texts of each kind one after the other, and where the day lies. What the bars show stands in words below them. */
export function Lanes({ answers, day }: { answers: readonly Answer[]; day: LocalDate }) {
  return (
    <Box className={styles.stack}>
      {answers.map(({ kind, spans }) => (
        <Box key={kind} className={styles.lane}>
          <Box className={styles.line}>
            <Mark kind={kind} size={24} />
            <Box className={styles.strong}>{kinds[kind].label}</Box>
            {spans.length === 0 && <Box className={styles.second}>{words.noneEver}</Box>}
          </Box>
          {spans.length > 0 && (
            <Box className={styles.track} aria-hidden>
              {spans.map((span) => (
                <Box
                  key={span.name}
                  className={cx(styles.bar, styles[span.known], span.atEarliest && styles.earliest)}
                  style={{
                    left: `${span.from ? at(span.from) : 0}%`,
                    width: `${(span.to ? at(span.to) : 100) - (span.from ? at(span.from) : 0)}%`,
                  }}
                />
              ))}
              <Box className={styles.dayLine} style={{ left: `${at(day)}%` }} />
            </Box>
          )}
          {spans.map((span) => (
            <Box key={span.name} className={styles.second}>
              <Dated>{words.span.line(span.name, words.known[span.known], said(span))}</Dated>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  )
}
