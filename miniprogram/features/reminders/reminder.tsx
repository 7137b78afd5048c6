import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { reminders as words } from '@/copy/reminders'
import { Failure } from '@/features/failure'
import { askToRemind, mayAsk } from '@/platform/subscribe'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import styles from './reminder.module.scss'

/** Asks, on a tap, to allow one WeChat message; the inbox has it in any case (G3). */
export function Reminder() {
  return mayAsk('notice') ? <Offer /> : null
}

function Offer() {
  const [said, setSaid] = useState<string | null>(null)
  const [accepted, setAccepted] = useState(false)
  const action = useAction('inbox/accepted:notice', api.inbox.accepted, ({ remaining }) => {
    setSaid(words.accepted(remaining.notice ?? 0))
    setAccepted(true)
  })
  const ask = async () => {
    const templates = await askToRemind(['notice'])
    if (templates.length > 0) action.run({ templates })
    else setSaid(words.refused)
  }
  return (
    <Section>
      <Box className={styles.box}>
        <Box aria-live="polite">{said ?? words.text}</Box>
        {!accepted && (
          <Button kind="line" size="small" icon="bell" busy={action.busy} onPress={() => void ask()}>
            {words.ask}
          </Button>
        )}
        <Failure action={action} />
      </Box>
    </Section>
  )
}
