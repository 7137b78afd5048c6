import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { eventCode } from '@/copy/event-code'
import { events as words } from '@/copy/events'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { there } from '@/platform/there'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import type { EventPage } from './event-page'

/** What its host may do: publish a draft, change it, cancel it with a reason. */
export function HostActions({ event: { id: eventId, state, seats } }: { event: EventPage }) {
  const [cancelling, setCancelling] = useState(false)
  const [draft, change, forget] = useDraft(`event:cancel:${eventId}`, { reason: '' })
  const done = () => {
    setCancelling(false)
    forget()
    return changed('event')
  }
  const publish = useAction(`event/publish:${eventId}`, api.event.publish, async () => {
    await done()
    say(words.published)
  })
  const cancel = useAction(`event/cancel:${eventId}`, api.event.cancel, done)
  const [ask, question] = useAsk(publish.busy)
  const refused = refusedWith(publish.error ?? cancel.error, 'EVENT_REFUSED')
  const why = refused && { reason: words.refused[refused.data.reason] }
  if (state === 'cancelled') return null
  return (
    <Section>
      <Failure action={publish} {...why} />
      {state === 'draft' && (
        <Button wide busy={publish.busy} onPress={() => ask(words.askPublish, () => publish.run({ eventId }))}>
          {words.publish}
        </Button>
      )}
      <List card>
        {state !== 'draft' && seats > 0 && (
          <Row icon="qr" title={eventCode.open} to={there('eventCode', { eventId })} />
        )}
        <Row icon="doc" title={words.edit} to={there('eventEdit', { eventId })} />
        {state !== 'past' && <Row icon="close" title={words.cancel} tone="bad" onPress={() => setCancelling(true)} />}
      </List>
      {question}
      {cancelling && (
        <Confirm
          title={words.cancel}
          yes={words.cancel}
          no={words.keepEvent}
          danger
          busy={cancel.busy}
          onYes={() => draft.reason.trim() && cancel.run({ eventId, reason: draft.reason.trim() })}
          onNo={() => setCancelling(false)}
        >
          {words.cancelNote}
          <LongField
            label={words.cancelReason}
            value={draft.reason}
            most={limits.cancelReason}
            onChange={(reason) => change({ reason })}
          />
          <Failure action={cancel} {...why} />
        </Confirm>
      )}
    </Section>
  )
}
