import { formatPoints } from '@shared/copy/points'
import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import { procedures } from '@shared/lifecycle/procedures'
import { type ReactNode, useState } from 'react'
import { cycleLedger } from '@/copy/cycle-ledger'
import { deduct } from '@/copy/deduct'
import { desk } from '@/copy/desk'
import { stations as words } from '@/copy/stations'
import { projected } from '@/features/desk/projected'
import { useLedger, useProjection, useStanding } from '@/features/desk/queries'
import { toldSteps } from '@/features/desk/told-steps'
import { Loaded } from '@/features/loaded'
import { Pages } from '@/features/loaded/pages'
import { SUBJECT } from '@/features/work/use-selection'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { PointsStanding } from '@/ui/points-standing'
import { Section } from '@/ui/section'
import { Column } from '@/ui/workbench'
import { Candidates } from './candidates'
import { Deduct } from './deduct'
import { Entry } from './entry'
import { Proposals } from './proposals'
import type { Candidate, Proposal } from './queries'
import styles from './stations.module.scss'

/** What an officer may begin about a station. */
const about = procedures.filter(({ opens }) => opens.by !== 'person' && opens.by.includes('city-reviewer'))

interface StationPointsProps {
  station: Listed
  /** of this station */
  proposals: readonly Proposal[]
  candidates: readonly Candidate[]
  /** in their place, where they did not come */
  lost: ReactNode
}

/** One station: its standing with every other reading of the text, and each entry of its ledger. */
export function StationPoints({ station, proposals, candidates, lost }: StationPointsProps) {
  const projection = useProjection(station.id)
  const [deducting, setDeducting] = useState(false)
  return (
    <Column label={words.standing} kind="side">
      <Loaded query={useStanding(station.id)} rows={3}>
        {({ cycle, table, working, ...standing }) => (
          <Box className={styles.panel}>
            <Heading level={2} id={SUBJECT} className={styles.name}>
              {station.name}
            </Heading>
            <PointsStanding
              {...standing}
              cycle={desk.ledger.cycle(cycle.label, cycle.from, cycle.to)}
              official={table.official}
              version={table.version}
              projection={projected(projection)}
              {...toldSteps({ working, cycle })}
            />
            {standing.held > 0 && <Note tone="warn">{desk.ledger.heldNote(formatPoints(standing.held))}</Note>}
            <Box className={styles.buttons}>
              <Button kind="quiet" onPress={() => go('cycleLedger', { carrierId: station.id })}>
                {cycleLedger.open}
              </Button>
              <Button kind="quiet" onPress={() => setDeducting(true)}>
                {deduct.open}
              </Button>
            </Box>
          </Box>
        )}
      </Loaded>
      {lost}
      <Proposals proposals={proposals} />
      <Candidates candidates={candidates} />
      <Box className={styles.begin}>
        <Section title={words.standingOf} flush>
          <List>
            {about.map(({ id, title }) => (
              <Row key={id} icon="doc" title={title} to={there('apply', { procedure: id, carrierId: station.id })} />
            ))}
          </List>
        </Section>
      </Box>
      <Ledger carrierId={station.id} />
      {deducting && <Deduct carrierId={station.id} onClose={() => setDeducting(false)} />}
    </Column>
  )
}

function Ledger({ carrierId }: { carrierId: CarrierId }) {
  const cycle = useStanding(carrierId).data?.cycle
  const none = <Box className={styles.nothing}>{desk.ledger.none.text}</Box>
  return (
    <Box className={styles.ledger}>
      <Box className={styles.ledgerHead}>
        <Heading level={2} className={styles.title}>
          {desk.ledger.entries}
        </Heading>
        <Box className={styles.second}>{words.reversalNote}</Box>
      </Box>
      <Pages list={useLedger(carrierId, cycle?.year)} rows={3} empty={none}>
        {(entries) => entries.map((entry) => <Entry key={entry.id} entry={entry} carrierId={carrierId} />)}
      </Pages>
    </Box>
  )
}
