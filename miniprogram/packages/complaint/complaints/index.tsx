import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import { type Complaint, isClosed, useComplaints } from '@/features/complaint/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Loaded } from '@/features/loaded'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'

function ComplaintRow({ complaint }: { complaint: Complaint }) {
  const { id, ground, carrierName, state, steps } = complaint
  const filed = steps[0] && formatDay(beijingDate(steps[0].at), beijingDate(now()))
  return (
    <Row
      title={carrierName}
      note={[filed, words.ground.words[ground]].filter(Boolean).join('·')}
      aside={<Tag tone={isClosed(complaint) ? 'plain' : 'warn'}>{words.states[state]}</Tag>}
      to="complaint"
      params={{ complaint: id }}
    />
  )
}

function Groups({ enterprise }: { enterprise: string }) {
  const { exit, ...none } = words.none
  return (
    <Loaded query={useComplaints(enterprise)}>
      {({ complaints }) => {
        const groups = [
          { title: words.open, rows: complaints.filter((each) => !isClosed(each)) },
          { title: words.closed, rows: complaints.filter(isClosed) },
        ].filter(({ rows }) => rows.length > 0)
        if (groups.length === 0)
          return <Empty icon="flag" {...none} exit={{ words: exit, onPress: () => go('bookings') }} />
        return groups.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <List card>
              {rows.map((complaint) => (
                <ComplaintRow key={complaint.id} complaint={complaint} />
              ))}
            </List>
          </Section>
        ))
      }}
    </Loaded>
  )
}

/** My enterprise's complaints, open ones first (F1). */
export default function ComplaintsPage() {
  return (
    <Screen title={titles.complaints}>
      <ForEnterprise>{({ id }) => <Groups enterprise={id} />}</ForEnterprise>
    </Screen>
  )
}
