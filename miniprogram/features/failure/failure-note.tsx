import { states as words } from '@/copy/states'
import { basisOf, Refused } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Note } from '@/ui/note'
import { Refusal } from '@/ui/states'
import styles from './failure.module.scss'
import { refusedWords } from './refused-words'
import { Remedy } from './remedy'

/** Why an action failed, over the button that was tapped: trying again is tapping it again. */
export function FailureNote({ error, reason }: { error: unknown; reason?: string | null }) {
  if (error === null) return null
  if (error instanceof Refused)
    return (
      <Box className={styles.note}>
        <Refusal {...refusedWords(error)} {...(reason ? { reason } : {})} basis={basisOf(error)}>
          <Remedy error={error} />
        </Refusal>
      </Box>
    )
  const { title, text } = words.failed.write
  return (
    <Box role="alert">
      <Note tone="warn" icon="alert">
        <Box className={styles.strong}>{title}</Box>
        {text}
      </Note>
    </Box>
  )
}
