import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { useState } from 'react'
import { type Api, api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise as copy } from '@/copy/enterprise'
import { peopleChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

const words = copy.members
type Member = Awaited<ReturnType<Api['access']['list']>>['grants'][number]

const nameOf = ({ displayName }: Member) => displayName || words.registrant

function Revoke({ member, enterprise, onClose }: { member: Member; enterprise: string; onClose: () => void }) {
  const action = useAction(`access/revoke:${member.id}`, api.access.revoke, () => {
    void peopleChanged(enterprise)
    onClose()
  })
  return (
    <Confirm
      title={words.revokeTitle(nameOf(member))}
      yes={words.revoke}
      no={words.keep}
      danger
      busy={action.busy}
      onYes={() => action.run({ grant: member.id })}
      onNo={onClose}
    >
      {action.error === null ? words.revokeText : <Failure action={action} />}
    </Confirm>
  )
}

/** Who acts for the enterprise. A manager is not put out here: the enterprise would be left without one. */
export function Members({ enterprise, members }: { enterprise: string; members: readonly Member[] }) {
  const [leaving, setLeaving] = useState<Member | null>(null)
  const today = beijingDate(now())
  return (
    <Section title={words.title}>
      <List card>
        {members.map((member) => (
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
      {leaving && <Revoke member={leaving} enterprise={enterprise} onClose={() => setLeaving(null)} />}
    </Section>
  )
}
