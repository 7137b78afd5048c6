import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { EnterpriseId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { useList } from '@/api/use-list'
import { enterprise as copy } from '@/copy/enterprise'
import { peopleChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'

const words = copy.members
type Member = Item<'access.list'>

const nameOf = ({ displayName }: Member) => displayName || words.registrant

function Revoke({ member, onClose }: { member: Member; onClose: () => void }) {
  const action = useAction(`access/revoke:${member.id}`, api.access.revoke, () => {
    void peopleChanged()
    onClose()
  })
  return (
    <Confirm
      title={words.revokeTitle(nameOf(member))}
      yes={words.revoke}
      no={words.keep}
      danger
      busy={action.busy}
      onYes={() => action.run({ grantId: member.id, confirmLast: false })}
      onNo={onClose}
    >
      {action.error === null ? words.revokeText : <Failure action={action} />}
    </Confirm>
  )
}

/** Who acts for the enterprise. A manager is not put out here: they leave by themselves, in 我的身份. */
export function Members({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const list = useList('access.list', { scope: enterpriseId })
  const [leaving, setLeaving] = useState<Member | null>(null)
  const today = beijingDate(now())
  if (!list.items) return <Missing query={list.query} rows={2} />
  return (
    <Section title={words.title}>
      <List card>
        {list.items.map((member) => (
          <Row
            key={member.id}
            title={nameOf(member)}
            note={[
              words.role[member.role],
              member.acceptedAt !== null && words.since(formatDate(beijingDate(member.acceptedAt), today)),
            ]
              .filter(Boolean)
              .join('·')}
            aside={
              member.role === 'enterprise-member' && (
                <Button
                  kind="text"
                  size="small"
                  flush
                  aria-label={words.revokeName(nameOf(member))}
                  onPress={() => setLeaving(member)}
                >
                  {words.revoke}
                </Button>
              )
            }
          />
        ))}
      </List>
      {list.more.has && <More {...list.more} byReaching={false} inset />}
      {leaving && <Revoke member={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  )
}
