import { useState } from 'react'
import { eventCode } from '@/copy/event-code'
import { titles } from '@/copy/titles'
import { ForPerson } from '@/features/who/for-person'
import { go } from '@/platform/navigate'
import { canScan, scan } from '@/platform/scan'
import { linkedSecret } from '@/platform/secret-link'
import { useParams } from '@/platform/use-params'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { At } from './at'
import { scannedIn } from './scanned'

const words = eventCode.attend

/** Somebody is at an event: they scan what its host shows, or type the digits that stand below it. */
export default function EventAttendPage() {
  const { eventId: asked } = useParams('eventAttend')
  const [scanned, setScanned] = useState(() => scannedIn(linkedSecret()))
  const [wrong, setWrong] = useState(false)
  const read = async () => {
    const said = await scan()
    if (said === null) return
    const found = scannedIn(said)
    setWrong(found === null)
    if (found) setScanned(found)
  }
  const eventId = scanned?.eventId ?? asked
  const { exit, ...which } = words.which
  return (
    <ForPerson screen="eventAttend">
      {() => (
        <Screen title={titles.eventAttend}>
          {eventId && <At key={scanned?.code ?? eventId} eventId={eventId} code={scanned?.code ?? ''} />}
          {!eventId && <Empty icon="scan" {...which} exit={{ words: exit, onPress: () => go('events') }} />}
          {wrong && <Note tone="bad">{words.notCode}</Note>}
          {canScan && (
            <Section>
              <Button kind="quiet" onPage wide icon="scan" onPress={() => void read()}>
                {words.scan}
              </Button>
            </Section>
          )}
        </Screen>
      )}
    </ForPerson>
  )
}
