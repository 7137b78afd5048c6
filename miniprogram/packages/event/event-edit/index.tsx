import { isHost } from '@shared/event/hosts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useEvent } from '@/features/event/queries'
import { useHosts } from '@/features/event/use-hosts'
import { Loaded } from '@/features/loaded'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Form } from './form'
import { blank, saidOf } from './said'

/** A station, a district or the city writes an event, or changes one of its own. */
export default function EventEditPage() {
  const { eventId, ...asked } = useParams('eventEdit')
  const event = useEvent(eventId)
  const plan = useQuery(queryOf('event.plan', eventId === undefined ? null : { eventId }))
  const { hosts, who } = useHosts()
  const host = hosts.find((each) => isHost(asked, each)) ?? hosts[0]
  return (
    <Screen title={titles.eventEdit}>
      {!host ? (
        <NoStation who={who} what={titles.eventEdit} />
      ) : eventId === undefined ? (
        <Form key="new" host={host} before={blank} />
      ) : (
        <Loaded list="events" query={event} rows={5}>
          {(known) => (
            <Loaded list="events" query={plan} rows={5}>
              {(told) => <Form key={known.id} host={known} known={known} before={saidOf(known, told)} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Screen>
  )
}
