import { useState } from 'react'
import { certificate } from '@/copy/certificate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../parts/parts.module.scss'

const words = certificate.ask

/** The number on the sign, by hand. */
export function Ask({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const code = typed.trim()
  const submit = () => code !== '' && onCode(code)
  return (
    <Section kind="card" title={words.title}>
      <Box className={styles.stack}>
        <Field label={words.label} hint={words.hint}>
          <TextInput label={words.label} value={typed} maxLength={40} onChange={setTyped} onDone={submit} />
        </Field>
        <Button wide disabled={code === ''} onPress={submit}>
          {words.submit}
        </Button>
      </Box>
    </Section>
  )
}
