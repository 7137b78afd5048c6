import type { ReactNode } from 'react'
import { desk as words } from '@/copy/desk'
import { moment } from '@/copy/moment'
import { claimTones } from '@/features/desk/claim-tones'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from './record.module.scss'
import type { RecordView } from './requirements'

interface ClaimedProps {
  record: RecordView
  claim: RecordView['claims'][number]
  name: string
  sample: ReactNode
}

/** A claim as it stands: how many points, who asked for them and when, and what was decided when. */
export function Claimed({ record, claim: { claimId, state, amount }, name, sample }: ClaimedProps) {
  const filing = record.filings?.find((each) => each.claimId === claimId)
  const at = now()
  return (
    <Section
      kind="card"
      title={words.record.claimOf(name)}
      aside={<Tag tone={claimTones[state]}>{words.records.claimed[state]}</Tag>}
    >
      <KeyValues
        rows={[
          [words.claimed.points, words.claimed.worth(state, amount ?? filing?.proposed ?? null)],
          ...(filing
            ? ([[words.claimed.by, words.claimed.filed(filing.filedBy, moment(filing.filedAt, at))]] as const)
            : []),
          [
            words.claimed.decided,
            filing?.decidedAt ? words.claimed.on(moment(filing.decidedAt, at)) : words.claimed.open,
          ],
          ...(filing?.note ? ([[words.claimed.note, filing.note]] as const) : []),
        ]}
      />
      {sample && <Box className={styles.sample}>{sample}</Box>}
      <List>
        <Row title={words.claimed.look} to={there('claim', { claimId })} />
      </List>
    </Section>
  )
}
