import { useState } from 'react'
import { claim as words } from '@/copy/claim'
import { titles } from '@/copy/titles'
import { ForStation } from '@/features/desk/for-station'
import { useItems, useRecord } from '@/features/desk/queries'
import { Missing } from '@/features/loaded/missing'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { EvidenceSection } from '../record/evidence'
import { AppealBar } from './appeal-bar'
import styles from './claim.module.scss'
import { ClaimHead } from './head'
import { OtherWays } from './other-ways'
import { useClaim } from './queries'
import { stepsOf } from './steps'
import { SupplementBar } from './supplement-bar'
import { SupplementFacts } from './supplement-facts'

/** One claim as its station sees it: what is missing, or what came of it, and the ways on (D6). */
export default function ClaimPage() {
  return <ForStation screen="claim">{({ manager }) => <Claim manager={manager} />}</ForStation>
}

function Claim({ manager }: { manager: boolean }) {
  const { claimId } = useParams('claim')
  const [sending, setSending] = useState(0)
  const query = useClaim(claimId)
  const claim = query.data
  const record = useRecord(claim?.record.id).data
  const items = useItems(claim?.carrierId, claim?.record.date).data?.items
  if (!claim || !record) {
    return (
      <Screen title={titles.claim}>
        <Missing list="records" query={query} rows={3} />
      </Screen>
    )
  }
  const asked = claim.state === 'asked'
  const refused = claim.state === 'rejected'
  const open = asked || claim.state === 'filed'
  return (
    <Screen
      title={titles.claim}
      bar={
        manager &&
        ((asked && <SupplementBar claim={claim} record={record} sending={sending} />) ||
          (refused && <AppealBar claim={claim} />))
      }
    >
      <ClaimHead claim={claim} />
      {asked && (
        <EvidenceSection record={record} item={items?.find(({ id }) => id === claim.itemId)} onSending={setSending} />
      )}
      {asked && <SupplementFacts claim={claim} />}
      {manager && open && <OtherWays claim={claim} />}
      <Section kind="card">
        <Timeline steps={stepsOf(claim)} />
      </Section>
      {refused && (
        <Section kind="card" title={words.againTitle}>
          <Box className={styles.second}>{words.againText}</Box>
        </Section>
      )}
      {!manager && (open || refused) && <Box className={styles.aside}>{words.managerOnly}</Box>}
      <Section>
        <List card>
          <Row icon="doc" title={words.toRecord} to={there('record', { recordId: claim.record.id })} />
          <Row icon="ledger" title={titles.ledger} to={there('ledger')} />
        </List>
      </Section>
    </Screen>
  )
}
