import { beijingTime } from '@shared/calendar/beijing'
import { how as words } from '@/copy/how'
import type { Booking } from '@/features/booking/booking'
import { copyText } from '@/platform/clipboard'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** The way into an online appointment, from shortly before its start; until then, when it will be here. */
export function Meeting({ booking: { meeting } }: { booking: Booking }) {
  if (!meeting) return null
  const { from, given, url } = meeting
  const copy = async (link: string) => say((await copyText(link)) ? words.copied : words.notCopied)
  return (
    <Section>
      {url ? (
        <Button wide onPress={() => void copy(url)}>
          {words.copyMeeting}
        </Button>
      ) : (
        <Note icon="info">{given ? words.meetingLater(beijingTime(from)) : words.meetingOpen}</Note>
      )}
    </Section>
  )
}
