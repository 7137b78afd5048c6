import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { Failure } from '@/features/failure'
import { checkCode } from '@/features/sign-in/ticket'
import { replace } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from './desktop-confirm.module.scss'

const words = access.desktopConfirm

/** What saying yes means, in plain words, before it is said. */
export function Ask({ ticket }: { ticket: string }) {
  const [end, setEnd] = useState<'done' | 'stopped' | null>(null)
  const confirm = useAction(`auth/confirmDesktop:${ticket}`, api.auth.confirmDesktop, () => setEnd('done'))
  if (end) {
    const { title, text, exit } = words[end]
    return (
      <Empty
        icon={end === 'done' ? 'checkc' : 'shield'}
        tone={end === 'done' ? 'good' : undefined}
        title={title}
        text={text}
        exit={{ words: exit, onPress: () => replace('me') }}
      />
    )
  }
  return (
    <Section kind="card">
      <Heading level={2} className={styles.question}>
        {words.question}
      </Heading>
      <Box className={styles.check}>
        <Box className={styles.second}>{access.desktop.check}</Box>
        <Box className={styles.code} role="img" aria-label={access.desktop.checkName(checkCode(ticket))}>
          {checkCode(ticket)}
        </Box>
      </Box>
      <Note tone="warn" icon="alert">
        {words.warning}
      </Note>
      <Failure action={confirm} />
      <Box className={styles.buttons}>
        <Button kind="quiet" wide onPress={() => setEnd('stopped')}>
          {words.no}
        </Button>
        <Button wide busy={confirm.busy} onPress={() => confirm.run({ ticket })}>
          {words.yes}
        </Button>
      </Box>
    </Section>
  )
}
