import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import type { EnterpriseId } from '@shared/ids'
import { useList } from '@/api/use-list'
import { received as words } from '@/copy/received'
import { titles } from '@/copy/titles'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Pages } from '@/features/loaded/pages'
import { progressOf, toneOf } from '@/features/service/progress'
import type { Received } from '@/features/service/queries'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'

function ReceivedRow({ record }: { record: Received }) {
  const progress = progressOf(record)
  const today = beijingDate(now())
  return (
    <Row
      title={record.serviceName}
      note={`${formatDay(beijingDate(record.startedAt), today)}·${record.carrierName}`}
      aside={<Tag tone={toneOf[progress]}>{words.states[progress]}</Tag>}
      to={there('receivedRecord', { recordId: record.id })}
    />
  )
}

function Records({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { exit, ...none } = words.none
  const list = useList('service.received', { enterpriseId })
  return (
    <Pages list={list} empty={<Empty icon="checkc" {...none} exit={{ words: exit, onPress: () => go('find') }} />}>
      {(records) => (
        <Section>
          <List card>
            {records.map((record) => (
              <ReceivedRow key={record.id} record={record} />
            ))}
          </List>
        </Section>
      )}
    </Pages>
  )
}

/** The services that were recorded for my enterprise, the latest first; what waits for its word says so (C3). */
export default function ReceivedPage() {
  return (
    <Screen title={titles.received}>
      <ForEnterprise what={titles.received}>{({ id }) => <Records enterpriseId={id} />}</ForEnterprise>
    </Screen>
  )
}
