import { moment } from '@/copy/moment'
import { notices as words } from '@/copy/notices'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Cite } from '@/ui/cite'
import { Note } from '@/ui/note'
import styles from './notices.module.scss'
import type { Notice } from './queries'

/** Why it was sent back; its author goes on with it, or another where the author has left. */
export function Returned({ notice: { id, mine, mayRevise, returned } }: { notice: Notice }) {
  if (!returned) return null
  return (
    <Box className={styles.end}>
      <Heading level={2} className={styles.title}>
        {words.returnedTag}
      </Heading>
      <Cite source={words.returned(moment(returned.at, now()))}>{returned.reason}</Cite>
      <Note icon="users">{mine ? words.returnedMine : mayRevise ? words.returnedLeft : words.returnedOther}</Note>
      {mayRevise && (
        <Button wide onPress={() => go('noticeNew', { noticeId: id })}>
          {words.revise}
        </Button>
      )}
    </Box>
  )
}
