import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { waitlist as words } from '@/copy/waitlist'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

/** How many wait for a seat of a day, for each service: whether hours are to be added. */
export function WaitingOn({ carrierId, date }: { carrierId: CarrierId; date: LocalDate }) {
  const { data } = useQuery(queryOf('waitlist.onDay', { carrierId, date }))
  if (!data?.services.length) return null
  return (
    <Section title={words.onDay}>
      <List card>
        {data.services.map(({ serviceId, serviceName, waiting }) => (
          <Row key={serviceId} title={serviceName} aside={words.count(waiting, limits.counted)} />
        ))}
      </List>
    </Section>
  )
}
