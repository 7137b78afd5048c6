import { stations as words } from '@/copy/stations'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Column } from '@/ui/workbench'
import { Candidates } from './candidates'
import type { Other } from './others'
import { Proposals } from './proposals'
import type { Candidate, Proposal } from './queries'
import styles from './stations.module.scss'

interface OtherCarrierProps {
  carrier: Other
  proposals: readonly Proposal[]
  candidates: readonly Candidate[]
}

/** What waits of a carrier that is no station of the list: the same decisions, without a standing beside them. */
export function OtherCarrier({ carrier, proposals, candidates }: OtherCarrierProps) {
  return (
    <Column label={words.standing} kind="side">
      <Box className={styles.panel}>
        <Heading level={2} id={SUBJECT} className={styles.name}>
          {carrier.name}
        </Heading>
        <Box className={styles.second}>{words.othersNote}</Box>
      </Box>
      <Proposals proposals={proposals} />
      <Candidates candidates={candidates} />
    </Column>
  )
}
