import type { EnterpriseId } from '@shared/ids'
import { waitlist as words } from '@/copy/waitlist'
import { useWaits, wantedOf } from '@/features/booking/waits'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'

/** What the enterprise waits for; what is kept for it asks to be looked at. */
export function Waits({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { data } = useWaits(enterpriseId)
  if (!data?.waits.length) return null
  return (
    <Section title={words.mine}>
      <List card>
        {data.waits.map((wait) => (
          <Row
            key={wait.id}
            title={`${wantedOf(wait)} ${wait.serviceName}`}
            note={wait.carrierName}
            aside={<Tag tone={wait.state === 'offered' ? 'warn' : 'plain'}>{words.heads[wait.state]}</Tag>}
            to={there('waitlist', { waitId: wait.id })}
          />
        ))}
      </List>
    </Section>
  )
}
