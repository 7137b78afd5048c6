import { limits } from '@shared/limits'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { looks as words } from '@/copy/looks'
import { Failure } from '@/features/failure'
import { Recuse } from '@/features/tied/recuse'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, Field, LongField, TextInput } from '@/ui/field'
import styles from '@/ui/workbench/columns.module.scss'
import { pointsIn } from '../review/points-in'
import { type Look, lookedAt } from './queries'

interface Draft {
  verdict: 'verified' | 'rejected' | null
  chosen: string
  note: string
}

interface OpinionProps {
  look: Look
  onLooked: () => void
}

/** 应该核实 or 不应该认定, with a reason for the latter; it is compared, and changes no points. */
export function Opinion({ look, onLooked }: OpinionProps) {
  const { id: lookId, proposed, record } = look
  const [draft, change, forget] = useDraft<Draft>(`look:${lookId}`, { verdict: null, chosen: '', note: '' })
  const action = useAction(`points/look:${lookId}`, api.points.look, () => {
    forget()
    say(words.done)
    onLooked()
    lookedAt(look)
  })
  const [ask, question] = useAsk(action.busy)
  const { verdict } = draft
  const choosing = proposed === null && verdict === 'verified'
  const chosen = choosing ? pointsIn(draft.chosen) : null
  const lacks =
    verdict === null || (verdict === 'rejected' && draft.note.trim() === '') || (choosing && chosen === null)
  const send = () =>
    verdict &&
    ask(words.ask, () =>
      action.run({ lookId, decision: verdict, note: draft.note.trim(), ...(chosen !== null && { chosen }) }),
    )
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {words.question}
      </Heading>
      <Choices
        label={words.question}
        value={verdict}
        onChange={(value) => change({ verdict: value })}
        options={[
          { value: 'verified', words: words.verified },
          { value: 'rejected', words: words.rejected },
        ]}
      />
      {choosing && (
        <Field label={words.chosen}>
          <TextInput
            label={words.chosen}
            value={draft.chosen}
            maxLength={6}
            onChange={(typed) => change({ chosen: typed })}
          />
        </Field>
      )}
      <LongField
        label={words.note}
        hint={words.noteHint}
        value={draft.note}
        most={limits.reason}
        onChange={(note) => change({ note })}
      />
      <Failure action={action} />
      <Button wide busy={action.busy} disabled={lacks} onPress={send}>
        {words.send}
      </Button>
      {question}
      <Recuse recordId={record.id} />
    </Box>
  )
}
