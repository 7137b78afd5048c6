import type { EnterpriseId } from '@shared/ids'
import { absences as words } from '@/copy/absences'
import { moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Missing } from '@/features/loaded/missing'
import { onward } from '@/features/lost/onward'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { AbsenceBlock, useStanding } from '../absence-note'
import { stateOf } from '../appealed'

/** What an enterprise's people see of the appointments that it did not keep, and what follows (B3); each leads to its ticket. */
export default function AbsencesPage() {
  return (
    <Screen title={titles.absences}>
      <ForEnterprise what={titles.absences}>{({ id }) => <Absences enterpriseId={id} />}</ForEnterprise>
    </Screen>
  )
}

function Absences({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const query = useStanding(enterpriseId)
  const { data } = query
  if (!data) return <Missing query={query} rows={3} />
  if (data.absences.length === 0)
    return <Empty icon="checkc" tone="good" title={words.none.title} text={words.none.text} exit={onward('bookings')} />
  return (
    <>
      <AbsenceBlock standing={data} />
      <Section title={words.list}>
        <List card>
          {data.absences.map((absence) => (
            <Row
              key={absence.bookingId}
              title={moment(absence.start, now())}
              note={clauses([words.what[absence.what], absence.serviceName, absence.carrierName])}
              aside={words.state[stateOf(absence)]}
              to={there('ticket', { bookingId: absence.bookingId })}
            />
          ))}
        </List>
      </Section>
      <Section>
        <Note icon="info">{words.rule}</Note>
      </Section>
    </>
  )
}
