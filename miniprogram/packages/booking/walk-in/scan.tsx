import { useState } from 'react'
import { walkIn as words } from '@/copy/walk-in'
import { canScan, scan } from '@/platform/scan'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import { codeIn, type Scanned } from './code-in'
import styles from './walk-in.module.scss'

/** An address around the code makes it longer. */
const MOST = 300

/** The code on the counter: scanned where that is possible, else its link. */
export function Scan({ onCode }: { onCode: (scanned: Scanned) => void }) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = (said: string) => {
    const scanned = codeIn(said)
    setWrong(scanned === null)
    if (scanned) onCode(scanned)
  }
  const read = async () => {
    const said = await scan()
    if (said !== null) take(said)
  }
  return (
    <Section kind="card" title={words.scanTitle}>
      <Box className={styles.stack}>
        {canScan && (
          <Button wide icon="scan" onPress={() => void read()}>
            {words.scan}
          </Button>
        )}
        <Field label={words.paste} hint={words.scanHint} problem={wrong ? words.notCode : undefined}>
          <TextInput label={words.paste} value={text} maxLength={MOST} onChange={setText} onDone={() => take(text)} />
        </Field>
        <Button kind={canScan ? 'quiet' : 'main'} wide disabled={text.trim() === ''} onPress={() => take(text)}>
          {words.next}
        </Button>
      </Box>
    </Section>
  )
}
