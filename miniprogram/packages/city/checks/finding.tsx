import { limits } from '@shared/limits'
import { type CheckFinding, checkFindings } from '@shared/service/denial'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { checks as words } from '@/copy/checks'
import { Failure } from '@/features/failure'
import { Recuse } from '@/features/tied/recuse'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, Field, LongField } from '@/ui/field'
import styles from './checks.module.scss'
import { checked, type DeniedService } from './queries'

interface Draft {
  finding: CheckFinding | null
  reason: string
}

interface FindingProps {
  service: DeniedService
  onDecided: () => void
}

/** 确有其事 or 没有发生, with a reason that both sides read. The draft is kept until the finding stands. */
export function Finding({ service, onDecided }: FindingProps) {
  const { id: recordId, awarded } = service
  const [draft, change, forget] = useDraft<Draft>(`check:${recordId}`, { finding: null, reason: '' })
  const [asked, setAsked] = useState(false)
  const { finding } = draft
  const reason = draft.reason.trim()
  const check = useAction(`service/check:${recordId}`, api.service.check, ({ finding, takenBack }) => {
    forget()
    say(words.done(finding, takenBack))
    onDecided()
    checked(service)
  })
  const [ask, question] = useAsk(check.busy)
  const submit = () => {
    setAsked(true)
    if (finding && reason !== '') ask(words.ask(finding, awarded), () => check.run({ recordId, finding, reason }))
  }
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {words.finding}
      </Heading>
      <Field label={words.found} problem={asked && !finding ? words.pick : undefined}>
        <Choices
          label={words.found}
          value={finding}
          onChange={(value) => change({ finding: value })}
          options={checkFindings.map((value) => ({
            value,
            words: words.findings[value],
            note: words.follows[value](awarded),
          }))}
        />
      </Field>
      <LongField
        label={words.reason}
        placeholder={words.reasonHint}
        problem={asked && reason === '' ? words.reasonMissing : undefined}
        value={draft.reason}
        most={limits.reason}
        onChange={(text) => change({ reason: text })}
      />
      <Failure action={check} />
      <Button wide busy={check.busy} onPress={submit}>
        {words.submit}
      </Button>
      {question}
      <Recuse recordId={recordId} />
    </Box>
  )
}
