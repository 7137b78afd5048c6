import { beijingDate } from '@shared/calendar/beijing'
import { isLocalDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { notices } from '@/copy/notices'
import { titles } from '@/copy/titles'
import { ui } from '@/copy/ui'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Column, Workbench } from '@/ui/workbench'
import { AudienceChips } from './audience'
import styles from './compose.module.scss'
import { blank, draftOf, type Notice, problemsIn } from './draft'
import { Preview } from './preview'
import { Words } from './words'

const words = notices.compose

/** @param again what was sent back. Text at the left, whom it concerns in the middle, what they will see at the right. */
export function Compose({ again }: { again?: Notice }) {
  const [draft, change, forget] = useDraft(again ? `notice:${again.id}` : 'notice', again ? draftOf(again) : blank)
  const [asked, setAsked] = useState(false)
  const done = ({ id }: Notice) => {
    forget()
    say(words.done)
    void changed('notice.list')
    return replace('notices', { noticeId: id })
  }
  const compose = useAction('notice/compose', api.notice.compose, done)
  const revise = useAction(`notice/revise:${again?.id}`, api.notice.revise, done)
  const action = again ? revise : compose
  const clear = () => {
    // Not forgotten: of one that came back, what was handed in would stand there again.
    change(blank)
    say(words.cleared, { words: ui.undo, run: () => change(draft) })
  }
  const problems = problemsIn(draft, beijingDate(now()))
  const submit = () => {
    setAsked(true)
    if (problems.title || problems.body || problems.deadline) return
    const { title, body, sample, audience, deadline } = draft
    const until = deadline.trim()
    const written = { title, body, sample, audience, deadline: isLocalDate(until) ? until : undefined }
    if (again) revise.run({ noticeId: again.id, ...written })
    else compose.run(written)
  }
  return (
    <Workbench>
      <Column label={titles.noticeNew} kind="main">
        <Box className={styles.column}>
          <Heading level={2} className={styles.title}>
            {words.content}
          </Heading>
          <Words draft={draft} change={change} problems={asked ? problems : null} />
          <Heading level={2} className={styles.title}>
            {words.audience}
          </Heading>
          <AudienceChips value={draft.audience} onChange={(audience) => change({ audience })} />
        </Box>
      </Column>
      <Column label={words.preview} kind="side">
        <Box className={styles.side}>
          <Preview draft={draft} />
          <Failure action={action} />
          <Button wide busy={action.busy} onPress={submit}>
            {words.submit}
          </Button>
          <Button kind="text" wide onPress={clear}>
            {words.clear}
          </Button>
        </Box>
      </Column>
    </Workbench>
  )
}
