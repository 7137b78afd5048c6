import type { Listed } from '@shared/directory/listed'
import { desk } from '@/copy/desk'
import { points as pointsWords } from '@/copy/points'
import { stations as words } from '@/copy/stations'
import { useLedger } from '@/features/desk/queries'
import { Loaded } from '@/features/loaded'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { PointsStanding } from '@/ui/points-standing'
import { Column } from '@/ui/workbench'
import { Entry } from './entry'
import styles from './stations.module.scss'

/** One station: its standing with every other reading of the text, and each entry of its ledger. */
export function StationPoints({ station }: { station: Listed }) {
  const points = useLedger(station.id)
  return (
    <Loaded query={points} rows={3}>
      {({ standing, ledger }) => (
        <>
          <Column label={words.standing} kind="main">
            <Box className={styles.panel}>
              <Heading level={2} id={SUBJECT} className={styles.name}>
                {station.name}
              </Heading>
              <PointsStanding
                {...standing}
                cycle={desk.ledger.cycle(standing.cycle.label, standing.cycle.from, standing.cycle.to)}
                official={standing.table.official}
                version={standing.table.version}
                working={standing.working.map((step) => ({ ...step, step: pointsWords.step(step.step) }))}
              />
            </Box>
          </Column>
          <Column label={words.ledger} kind="side">
            <Box className={styles.ledger}>
              <Box className={styles.ledgerHead}>
                <Heading level={2} className={styles.title}>
                  {desk.ledger.entries(ledger.entries.length)}
                </Heading>
                <Box className={styles.second}>
                  {ledger.entries.length === 0 ? desk.ledger.none.text : words.reversalNote}
                </Box>
              </Box>
              {ledger.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Box>
          </Column>
        </>
      )}
    </Loaded>
  )
}
