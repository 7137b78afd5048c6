import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { how as words } from '@/copy/how'
import type { useDesk } from '@/features/desk/queries'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../desk.module.scss'

type Entry = NonNullable<ReturnType<typeof useDesk>['items']>[number]

/** Where an online appointment is held: typed once, and seen by its enterprise shortly before the start. */
export function MeetingLink({ booking: { id: bookingId, meeting, meetingUrl } }: { booking: Entry }) {
  const [url, setUrl] = useState(meetingUrl ?? '')
  const action = useAction(`desk/meet:${bookingId}`, api.desk.meet, () => {
    say(words.meetingSaved)
    void changed('desk.today', 'booking.get')
  })
  if (!meeting) return null
  return (
    <Section kind="card">
      <Field label={words.meeting} hint={words.meetingHint}>
        <TextInput
          label={words.meeting}
          placeholder="https://"
          maxLength={limits.event.url}
          value={url}
          onChange={setUrl}
        />
      </Field>
      <Box className={styles.gap}>
        <Button
          kind="quiet"
          wide
          busy={action.busy}
          disabled={url.trim() === (meetingUrl ?? '')}
          onPress={() => action.run({ bookingId, url })}
        >
          {words.saveMeeting}
        </Button>
      </Box>
      <Failure action={action} />
    </Section>
  )
}
