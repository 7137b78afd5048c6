import { type Action, filesForm, type Procedure } from '@shared/lifecycle/procedure'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { application as words } from '@/copy/application'
import { apply } from '@/copy/apply'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { Note } from '@/ui/note'
import { Declaration, isSigned, unsigned } from '../apply/declaration'
import styles from '../parts/parts.module.scss'
import { type Case, caseMoved } from '../parts/queries'
import { blockedWords, reasonsOf } from '../parts/refused'

interface TakeProps {
  of: Case
  procedure: Procedure
  action: Action
  blocked: Case['actions'][number]['blocked']
  /** the one filled button of the page */
  main: boolean
  /** a file that comes with it is on its way */
  sending: boolean
}

/** A step of the applicant's side: what it brings along, or what still stands in its way. */
export function Take({ of, procedure, action, blocked, main, sending }: TakeProps) {
  const [{ reason }, change, forget] = useDraft(`take:${of.id}:${action.id}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const [signed, setSigned] = useState(unsigned)
  const act = useAction(`lifecycle/act:${of.id}:${action.id}`, api.lifecycle.act, () => {
    forget()
    say(words.done(action.label))
    return caseMoved()
  })
  const [ask, question] = useAsk(act.busy)
  const needsReason = action.brings.includes('reason')
  const declares = filesForm(action) && procedure.declaration !== null
  const unsignedYet = declares && !isSigned(signed)
  const submit = () => {
    setAsked(true)
    if (needsReason && reason.trim() === '') return
    const step = {
      ...{ caseId: of.id, action: action.id, state: of.state, reason: reason.trim() },
      ...(declares && { declaration: { agreed: true as const, name: signed.name.trim() } }),
    }
    ask(words.ask(action.label), () => act.run(step))
  }
  if (blocked)
    return (
      <Box className={styles.stack}>
        <Note icon="info">{blockedWords(blocked)}</Note>
        <BasisNote basis={blocked.basis} />
      </Box>
    )
  return (
    <Box className={styles.stack}>
      {needsReason && (
        <LongField
          label={action.reason?.label ?? words.reason}
          placeholder={action.reason?.hint ?? words.reasonHint}
          problem={asked && reason.trim() === '' ? words.reasonMissing : undefined}
          value={reason}
          most={limits.reason}
          onChange={(text) => change({ reason: text })}
        />
      )}
      {declares && <Declaration procedure={procedure} signed={signed} onChange={setSigned} />}
      <Failure action={act} reason={reasonsOf(act.error)} />
      <Button wide kind={main ? 'main' : 'quiet'} busy={act.busy} disabled={unsignedYet || sending} onPress={submit}>
        {unsignedYet ? apply.declaration.missing : action.label}
      </Button>
      {question}
    </Box>
  )
}
