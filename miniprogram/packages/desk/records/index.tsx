import { beijingDate } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { desk as words } from '@/copy/desk'
import { clauses } from '@/copy/join'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useRecords } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { now } from '@/platform/clock'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'

const tones = { filed: 'primary', verified: 'good', rejected: 'warn' } as const

/** The station's service records, newest first. */
export default function RecordsPage() {
  const { station, ...unknown } = useStation()
  const { data, isError, refetch } = useRecords(station?.id ?? '')
  const today = beijingDate(now())
  return (
    <Screen title={titles.records}>
      {!station && <NoStation {...unknown} />}
      {data?.records.length === 0 && <Empty icon="doc" {...words.records.none} />}
      {data && data.records.length > 0 && (
        <Section>
          <List card>
            {data.records.map(({ id, enterpriseName, serviceName, date, evidence, claims }) => {
              const state = claims[0]?.state as keyof typeof tones | undefined
              return (
                <Row
                  key={id}
                  title={enterpriseName}
                  note={clauses([
                    serviceName,
                    formatNear(date as LocalDate, today),
                    words.records.files(evidence.length),
                  ])}
                  aside={state && <Tag tone={tones[state]}>{words.records.claimed[state]}</Tag>}
                  to="record"
                  params={{ record: id }}
                />
              )
            })}
          </List>
        </Section>
      )}
      {!data && station && (isError ? <ErrorState of="read" onRetry={() => void refetch()} /> : <Skeleton rows={4} />)}
    </Screen>
  )
}
