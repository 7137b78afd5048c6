import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { titles } from '@/copy/titles'
import { ForStation } from '@/features/desk/for-station'
import { useEvent } from '@/features/event/queries'
import { Loaded } from '@/features/loaded'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Form } from './form'
import { blank, saidOf } from './said'

/** A station writes an event, or changes one of its own. */
export default function EventEditPage() {
  const { eventId } = useParams('eventEdit')
  const event = useEvent(eventId)
  const plan = useQuery(queryOf('event.plan', eventId === undefined ? null : { eventId }))
  return (
    <ForStation screen="eventEdit">
      {(station) => (
        <Screen title={titles.eventEdit}>
          {eventId === undefined ? (
            <Form key="new" scope={station.id} before={blank} />
          ) : (
            <Loaded list="events" query={event} rows={5}>
              {(known) => (
                <Loaded list="events" query={plan} rows={5}>
                  {(told) => <Form key={known.id} scope={known.scope} known={known} before={saidOf(known, told)} />}
                </Loaded>
              )}
            </Loaded>
          )}
        </Screen>
      )}
    </ForStation>
  )
}
