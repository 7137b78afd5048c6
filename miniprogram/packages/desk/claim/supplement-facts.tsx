import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { claim as words } from '@/copy/claim'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { BasisTag, SampleTag } from '@/ui/tag'
import styles from './claim.module.scss'
import type { Claim } from './queries'

/** What it is worth, until when, and what follows if nothing comes: each with what it stands on. */
export function SupplementFacts({ claim: { proposed, itemId, itemName, table, clock } }: { claim: Claim }) {
  const { facts } = words
  return (
    <Section kind="card">
      <KeyValues
        rows={[
          [
            facts.worth,
            <Box key="worth" className={styles.stack}>
              <Box>{facts.points(proposed, itemId, itemName)}</Box>
              {!table.official && <SampleTag version={table.version} />}
            </Box>,
          ],
          ...(clock
            ? ([
                [
                  facts.until,
                  <Box key="until" className={styles.stack}>
                    <Box>{formatDay(clock.lastDay, beijingDate(now()))}</Box>
                    <Box className={styles.second}>{words.workingDays(clock.workingDays)}</Box>
                    <BasisNote basis={clock.basis} />
                  </Box>,
                ],
              ] as const)
            : []),
          [facts.none, <Ours key="none" text={facts.noneText(clock !== null)} />],
          [facts.times, <Ours key="times" text={facts.timesText} />],
        ]}
      />
    </Section>
  )
}

/** A rule of ours, and said to be. */
const Ours = ({ text }: { text: string }) => (
  <Box className={styles.stack}>
    <Box>{text}</Box>
    <BasisTag>{words.facts.rule}</BasisTag>
  </Box>
)
