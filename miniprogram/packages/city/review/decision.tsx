import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { review as words } from '@/copy/review'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, Field, LongField, TextInput } from '@/ui/field'
import { Key } from '@/ui/key'
import { pointsIn } from './points-in'
import { type Claim, claimDecided, type Rule } from './queries'
import styles from './review.module.scss'

interface Draft {
  decision: 'verified' | 'rejected' | null
  /** points as typed, where the rule leaves a range */
  chosen: string
  note: string
}

interface DecisionProps {
  claim: Claim
  rule: Rule | undefined
  onSkip?: () => void
  onDecided: () => void
}

/** 核实 or 不予认定, with a note that the station reads. The draft is kept until the decision stands. */
export function Decision({ claim, rule, onSkip, onDecided }: DecisionProps) {
  const blank: Draft = { decision: null, chosen: '', note: '' }
  const [draft, change, forget] = useDraft<Draft>(`review:${claim.id}`, blank)
  const [asked, setAsked] = useState(false)
  const { decision } = draft
  const ranged = claim.proposed === null
  const chosen = ranged ? pointsIn(draft.chosen) : null
  const amountMissing = decision === 'verified' && ranged && chosen === null
  const noteMissing = decision === 'rejected' && draft.note.trim() === ''
  const verify = useAction(`points/verify:${claim.id}`, api.points.verify, ({ entry }) => {
    forget()
    say(words.done(entry ? 'verified' : 'rejected', entry?.amount ?? null))
    onDecided()
    claimDecided(claim)
  })
  const [ask, question] = useAsk(verify.busy)
  const submit = () => {
    setAsked(true)
    if (!decision || noteMissing || amountMissing) return
    const verdict = {
      claimId: claim.id,
      decision,
      note: draft.note.trim(),
      ...(decision === 'verified' && chosen !== null && { chosen }),
    }
    ask({ ...words.ask[decision](chosen ?? claim.proposed ?? 0), quick: true }, () => verify.run(verdict))
  }
  const decide = (value: 'verified' | 'rejected') => change({ decision: value })
  useKeys({ '1': () => decide('verified'), '2': () => decide('rejected'), Enter: submit })
  const refused = refusedWith(verify.error, 'VERIFICATION_REFUSED')
  return (
    <Box className={styles.decision}>
      <Heading level={2} className={styles.title}>
        {words.decision}
      </Heading>
      <Choices
        label={words.decision}
        value={decision}
        onChange={decide}
        options={[
          { value: 'verified', words: words.verified(claim.proposed), aside: <Key>1</Key> },
          { value: 'rejected', words: words.rejected, note: words.rejectedNote, aside: <Key>2</Key> },
        ]}
      />
      {decision === 'verified' && ranged && (
        <Field
          label={words.chosen}
          hint={rule?.amountText}
          problem={asked && amountMissing ? words.chosenProblem : undefined}
        >
          <TextInput
            label={words.chosen}
            value={draft.chosen}
            maxLength={6}
            onChange={(text) => change({ chosen: text })}
          />
        </Field>
      )}
      <LongField
        label={words.note}
        placeholder={words.noteHint[decision ?? 'verified']}
        problem={asked && noteMissing ? words.noteMissing : undefined}
        value={draft.note}
        most={limits.reason}
        onChange={(note) => change({ note })}
      />
      <Failure action={verify} reason={refused ? words.refusals[refused.data.reason] : undefined} />
      <Box className={styles.buttons}>
        {onSkip && (
          <Button kind="quiet" hotkey="S" onPress={onSkip}>
            {words.skip}
          </Button>
        )}
        <Button wide hotkey="⏎" disabled={decision === null} busy={verify.busy} onPress={submit}>
          {words.submit}
        </Button>
      </Box>
      {question}
    </Box>
  )
}
