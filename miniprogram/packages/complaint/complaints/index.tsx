import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import type { EnterpriseId } from '@shared/ids'
import { useList } from '@/api/use-list'
import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import { type Complaint, isClosed } from '@/features/complaint/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'

function ComplaintRow({ complaint }: { complaint: Complaint }) {
  const { id, ground, carrierName, state, steps, route } = complaint
  const filed = steps[0] && formatDay(beijingDate(steps[0].at), beijingDate(now()))
  return (
    <Row
      title={carrierName}
      note={[filed, words.ground.words[ground]].filter(Boolean).join('·')}
      aside={<Tag tone={isClosed(complaint) ? 'plain' : 'warn'}>{words.states(route)[state]}</Tag>}
      to={there('complaint', { complaintId: id })}
    />
  )
}

function Complaints({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { exit, ...none } = words.none
  const list = useList('complaint.mine', { enterpriseId })
  return (
    <Pages list={list} empty={<Empty icon="flag" {...none} exit={{ words: exit, onPress: () => go('bookings') }} />}>
      {(complaints) => (
        <Section>
          <List card>
            {complaints.map((complaint) => (
              <ComplaintRow key={complaint.id} complaint={complaint} />
            ))}
          </List>
        </Section>
      )}
    </Pages>
  )
}

/** My enterprise's complaints, the latest first (F1). */
export default function ComplaintsPage() {
  return (
    <Screen title={titles.complaints}>
      <ForEnterprise what={titles.complaints}>{({ id }) => <Complaints enterpriseId={id} />}</ForEnterprise>
    </Screen>
  )
}
