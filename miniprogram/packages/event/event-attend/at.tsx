import { DIGITS } from '@shared/booking/code'
import { beijingDate } from '@shared/calendar/beijing'
import type { EventId } from '@shared/ids'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { eventCode } from '@/copy/event-code'
import { events } from '@/copy/events'
import { titles } from '@/copy/titles'
import { whenOf } from '@/features/booking/when'
import { type Enterprise, ForEnterprise } from '@/features/enterprise/for-enterprise'
import { useEvent } from '@/features/event/queries'
import { Failure } from '@/features/failure'
import { Loaded } from '@/features/loaded'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import type { EventPage } from '../event/event-page'

import styles from '../event.module.scss'

const words = eventCode.attend

export function At({ eventId, code }: { eventId: EventId; code: string }) {
  const found = useEvent(eventId)
  return (
    <ForEnterprise what={titles.eventAttend}>
      {(enterprise, all) => (
        <Loaded list="events" query={found} rows={3}>
          {(event) => (
            <SignIn key={enterprise.id} event={event} enterprise={enterprise} code={code} atOnce={all.length === 1} />
          )}
        </Loaded>
      )}
    </ForEnterprise>
  )
}

interface SignInProps {
  event: EventPage
  enterprise: Enterprise
  /** '' where it is to be typed */
  code: string
  /** there is nothing to choose: what was scanned is sent */
  atOnce: boolean
}

function SignIn({ event, enterprise, code, atOnce }: SignInProps) {
  const { id: eventId, title, start, end } = event
  const [typed, setTyped] = useState(code)
  const [done, setDone] = useState<Output<'event.attend'> | null>(null)
  const attend = useAction(`event/attend:${eventId}`, api.event.attend, (arrival) => {
    setDone(arrival)
    return changed('event')
  })
  const begun = useRef(false)
  const send = (digits: string) => attend.run({ eventId, enterpriseId: enterprise.id, code: digits })
  useEffect(() => {
    if (begun.current || code === '' || !atOnce) return
    begun.current = true
    send(code)
  })
  const refused = refusedWith(attend.error, 'ATTEND_REFUSED')
  const rows: [string, string][] = [
    [events.rows.when, whenOf(start, end, beijingDate(now())).time],
    [events.rows.host, event.hostName],
    [words.company, enterprise.name],
  ]
  return (
    <Section kind="card" title={title} aside={done && <Tag tone="good">{words.doneTag}</Tag>}>
      <Box className={styles.stack}>
        <KeyValues rows={rows} />
        {done ? (
          <>
            <Note icon="info">{done.walkIn ? words.walkIn : words.done}</Note>
            <Button kind="quiet" wide onPress={() => go('event', { eventId })}>
              {words.see}
            </Button>
          </>
        ) : (
          <>
            <Note icon="info">{words.lead}</Note>
            <Field label={words.code} hint={words.codeHint}>
              <TextInput
                label={words.code}
                kind="digits"
                maxLength={DIGITS + 1}
                value={typed}
                onChange={(text) => setTyped(text.replace(/\D/g, '').slice(0, DIGITS))}
                onDone={() => typed.length === DIGITS && send(typed)}
              />
            </Field>
            <Failure action={attend} {...(refused && { reason: eventCode.refused[refused.data.reason] })} />
            <Button wide busy={attend.busy} disabled={typed.length !== DIGITS} onPress={() => send(typed)}>
              {words.send}
            </Button>
          </>
        )}
      </Box>
    </Section>
  )
}
