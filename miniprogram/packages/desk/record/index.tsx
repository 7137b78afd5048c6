import { beijingDate } from '@shared/calendar/beijing'
import { useState } from 'react'
import { desk as words } from '@/copy/desk'
import { day } from '@/copy/moment'
import { titles } from '@/copy/titles'
import { whenOf } from '@/features/booking/when'
import { ForStation } from '@/features/desk/for-station'
import { useItems, useRecord } from '@/features/desk/queries'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../desk.module.scss'
import { ClaimSection } from './claim'
import { ClaimBar } from './claim-bar'
import { Counted } from './counted'
import { EvidenceSection } from './evidence'
import { type Item, itemFor, liveClaim } from './requirements'

/** One service record: what was done, its evidence, and the claim that rests on it (C2, D1). */
export default function RecordPage() {
  return <ForStation screen="record">{({ manager }) => <Record manager={manager} />}</ForStation>
}

function Record({ manager }: { manager: boolean }) {
  const { recordId } = useParams('record')
  const record = useRecord(recordId)
  const items = useItems(record.data?.carrierId, record.data?.date)
  const [sending, setSending] = useState(0)
  const [chosen, setChosen] = useState<Item['id'] | null>(null)
  const { data } = record
  if (!data) {
    return (
      <Screen title={titles.record}>
        <Missing list="records" query={record} rows={3} />
      </Screen>
    )
  }
  const { time } = whenOf(data.startedAt, data.completedAt, beijingDate(now()))
  const denied = data.confirmation === 'denied'
  const item = items.data && itemFor(data, items.data.items, chosen)
  const open = !liveClaim(data) && data.denial !== 'open' && data.denial !== 'did-not-happen'
  return (
    <Screen
      title={titles.record}
      bar={manager && open && item && <ClaimBar key={item.id} record={data} item={item} sending={sending} />}
    >
      <Section
        kind="card"
        title={data.serviceName}
        aside={
          data.confirmation && (
            <Tag tone={denied ? 'bad' : 'good'}>{denied ? words.records.denied : words.records.confirmed}</Tag>
          )
        }
      >
        <KeyValues
          rows={[
            [words.booking.who, data.enterpriseName],
            [words.booking.when, time],
            [words.record.result, data.summary],
          ]}
        />
      </Section>
      {data.denial !== 'none' && (
        <Section kind="card">
          <Note tone={data.denial === 'stands' ? 'plain' : 'warn'} icon="alert">
            {words.record.denial[data.denial]}
          </Note>
          {data.check && (
            <Box className={styles.second}>{words.record.checked(day(data.check.on, now()), data.check.reason)}</Box>
          )}
        </Section>
      )}
      <Counted record={data} />
      <EvidenceSection record={data} item={item} onSending={setSending} />
      {items.data && <ClaimSection record={data} {...items.data} item={item} manager={manager} onChoose={setChosen} />}
      <Section>
        <List card>
          <Row icon="doc" title={titles.records} to={there('records')} />
          <Row icon="ledger" title={titles.ledger} to={there('ledger')} />
        </List>
      </Section>
    </Screen>
  )
}
