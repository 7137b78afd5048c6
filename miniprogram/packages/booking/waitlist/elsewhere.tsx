import { waitlist as words } from '@/copy/waitlist'
import { OthersNear } from '@/features/booking/others-near'
import { useCarrier } from '@/features/booking/queries'
import type { Wait } from '@/features/booking/waits'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

/** Others have the same kind of service, and this one has other times. */
export function Elsewhere({ wait: { carrierId, serviceId, serviceName } }: { wait: Wait }) {
  const { data } = useCarrier(carrierId)
  const category = data?.carrier.services.find(({ id }) => id === serviceId)?.category
  return (
    <>
      <OthersNear carrierId={carrierId} serviceId={serviceId} />
      <Section title={words.elsewhere}>
        <List card>
          {category && (
            <Row
              icon="pin"
              title={words.elsewhereRow(serviceName)}
              note={words.elsewhereNote}
              to={there('find', { categories: category })}
            />
          )}
          <Row icon="calendar" title={words.otherTimes} to={there('slots', { carrierId, serviceId })} />
        </List>
      </Section>
    </>
  )
}
