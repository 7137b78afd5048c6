import { useState } from 'react'
import { access } from '@/copy/access'
import { ticketIn } from '@/features/sign-in/ticket'
import { canScan, scan } from '@/platform/scan'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from './desktop-confirm.module.scss'

const words = access.desktopConfirm
/** An address around the code makes it longer. */
const MOST = 300

/** The code of the desktop: scanned where that is possible, else pasted. */
export function Enter({ onTicket }: { onTicket: (ticket: string) => void }) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = (said: string) => {
    const ticket = ticketIn(said)
    setWrong(ticket === '')
    if (ticket) onTicket(ticket)
  }
  const scanned = async () => {
    const said = await scan()
    if (said !== null) take(said)
  }
  return (
    <Section kind="card">
      {canScan && (
        <Button wide icon="scan" onPress={() => void scanned()}>
          {words.scan}
        </Button>
      )}
      <Box className={styles.enter}>
        <Field label={words.title} hint={words.hint} problem={wrong ? words.problem : undefined}>
          <TextInput label={words.title} value={text} maxLength={MOST} onChange={setText} onDone={() => take(text)} />
        </Field>
        <Button kind={canScan ? 'quiet' : 'main'} wide disabled={text.trim() === ''} onPress={() => take(text)}>
          {words.next}
        </Button>
      </Box>
    </Section>
  )
}
