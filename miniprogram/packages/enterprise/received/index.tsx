import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { received as words } from '@/copy/received'
import { titles } from '@/copy/titles'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Loaded } from '@/features/loaded'
import { type Received, useReceived } from '@/features/service/queries'
import { standingOf, toneOf } from '@/features/service/progress'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'

function ReceivedRow({ record }: { record: Received }) {
  const standing = standingOf(record)
  const today = beijingDate(now())
  return (
    <Row
      title={record.serviceName}
      note={`${formatDay(beijingDate(record.startedAt), today)}·${record.carrierName}`}
      aside={<Tag tone={toneOf[standing]}>{words.states[standing]}</Tag>}
      to="receivedRecord"
      params={{ record: record.id }}
    />
  )
}

function Groups({ enterprise }: { enterprise: string }) {
  const { exit, ...none } = words.none
  return (
    <Loaded query={useReceived(enterprise)}>
      {({ records }) => {
        const waits = (record: Received) => standingOf(record) === 'waiting'
        const groups = [
          { title: words.waiting, rows: records.filter(waits) },
          { title: words.earlier, rows: records.filter((record) => !waits(record)) },
        ].filter(({ rows }) => rows.length > 0)
        if (groups.length === 0)
          return <Empty icon="checkc" {...none} exit={{ words: exit, onPress: () => go('find') }} />
        return groups.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <List card>
              {rows.map((record) => (
                <ReceivedRow key={record.id} record={record} />
              ))}
            </List>
          </Section>
        ))
      }}
    </Loaded>
  )
}

/** The services that were recorded for my enterprise: those that wait for its word first (C3). */
export default function ReceivedPage() {
  return (
    <Screen title={titles.received}>
      <ForEnterprise>{({ id }) => <Groups enterprise={id} />}</ForEnterprise>
    </Screen>
  )
}
