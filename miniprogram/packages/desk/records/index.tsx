import { beijingDate } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { useList } from '@/api/use-list'
import { desk as words } from '@/copy/desk'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { claimTones } from '@/features/desk/claim-tones'
import { NoStation } from '@/features/desk/no-station'
import { StationNav } from '@/features/desk/station-nav'
import { useStation } from '@/features/desk/use-station'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { Outcomes } from '@/features/outcome/outcomes'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'

/** The station's service records, newest first. */
export default function RecordsPage() {
  const { station, who } = useStation()
  const records = useList('service.records', station ? { carrierId: station.id } : null)
  const today = beijingDate(now())
  return (
    <Screen title={titles.records} nav={station && <StationNav station={station} current="records" />}>
      {!station && <NoStation who={who} what={titles.records} />}
      {station && <Outcomes carrierId={station.id} />}
      {station && (
        <Pages list={records} empty={<Empty icon="doc" {...words.records.none} exit={onward('desk')} />}>
          {(items) => (
            <Section>
              <List card>
                {items.map(({ id, enterpriseName, serviceName, date, evidence, claims }) => {
                  const state = claims[0]?.state
                  return (
                    <Row
                      key={id}
                      title={enterpriseName}
                      note={clauses([serviceName, formatNear(date, today), words.records.files(evidence.length)])}
                      aside={state && <Tag tone={claimTones[state]}>{words.records.claimed[state]}</Tag>}
                      to={there('record', { recordId: id })}
                    />
                  )
                })}
              </List>
            </Section>
          )}
        </Pages>
      )}
    </Screen>
  )
}
