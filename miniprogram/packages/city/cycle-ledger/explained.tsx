import { cycleLedger as words } from '@/copy/cycle-ledger'
import { desk } from '@/copy/desk'
import { moment } from '@/copy/moment'
import { toldSteps } from '@/features/desk/told-steps'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { PointsStanding } from '@/ui/points-standing'
import styles from './cycle-ledger.module.scss'
import type { Row, Standing } from './queries'

/** The total and how it was worked out; then one row: what it counts, why, and on what it stands. On a phone the row comes first, next to where it was picked. */
export function Explained({ standing, row }: { standing: Standing; row: Row | undefined }) {
  const { cycle, table, working, ...figures } = standing
  const beside = useMinWidth(DESKTOP)
  const one = row ? <One row={row} /> : <Box className={styles.second}>{words.pick}</Box>
  return (
    <Box className={styles.side}>
      {!beside && one}
      <PointsStanding
        {...figures}
        cycle={null}
        official={table.official}
        version={table.version}
        {...toldSteps({ working, cycle })}
      />
      {standing.settings.ofList && <Note>{desk.ledger.settled}</Note>}
      {beside && one}
      <Box className={styles.second}>{words.blind}</Box>
      <Box className={styles.proves}>
        <Heading level={3} className={styles.title}>
          {words.proves.title}
        </Heading>
        {words.proves.lines.map((line) => (
          <Box key={line} className={styles.second}>
            {line}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function One({ row }: { row: Row }) {
  const { written, counts, reason, decidedAt, itemId, rule, evidence, basis, leftOver } = row
  return (
    <Box className={styles.proves}>
      <Heading level={3} id={SUBJECT} className={styles.title}>
        {written ? words.row(written.seq) : row.itemName}
      </Heading>
      <KeyValues
        rows={[
          [words.facts.counts, counts ? words.counts(counts.points, counts.limitedBy !== null) : words.countsNot],
          [words.facts.rule, desk.ledger.ruleOf(itemId, rule.version)],
          ...(reason ? ([[words.facts.reason, reason]] as const) : []),
          ...(decidedAt !== null ? ([[words.facts.decided, moment(decidedAt, now())]] as const) : []),
          [words.facts.evidence, String(evidence.length)],
          ...(written ? ([[words.facts.hash, words.fingerprint(written.hash)]] as const) : []),
        ]}
      />
      <BasisNote basis={basis} />
      {leftOver && <BasisNote basis={leftOver} />}
    </Box>
  )
}
