import { limits } from '@shared/limits'
import { evidenceKinds } from '@shared/points/evidence'
import { useState } from 'react'
import { useDraft } from '@/api/use-draft'
import { review as words } from '@/copy/review'
import { kindLabel } from '@/features/evidence/kinds'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Check, Choices, Field, LongField, TextInput } from '@/ui/field'
import { Key } from '@/ui/key'
import { blank, type Choice, choicesOf, type Draft, lacksIn } from './choices'
import type { Claim, Rule } from './queries'
import styles from './review.module.scss'
import { useSteps } from './use-steps'

interface DecisionProps {
  claim: Claim
  rule: Rule | undefined
  onSkip?: () => void
  onDecided: () => void
}

/** 核实, 请补充, 退回 or 不予认定, with what the station or the colleague reads. The draft is kept until the step stands. */
export function Decision({ claim, rule, onSkip, onDecided }: DecisionProps) {
  const [draft, change, forget] = useDraft<Draft>(`review:${claim.id}`, blank)
  const [tried, setTried] = useState(false)
  const { take, busy, action } = useSteps(claim, () => {
    forget()
    onDecided()
  })
  const [ask, question] = useAsk(busy)
  const choices = choicesOf(claim)
  const { choice } = draft
  const ranged = claim.proposed === null && claim.first === null
  const lacks = choice && lacksIn(claim, draft)
  const submit = () => {
    setTried(true)
    if (!choice || lacks) return
    ask({ ...words.ask[choice](claim, draft.chosen), quick: true }, () => take(draft))
  }
  const choose = (value: Choice) => change({ choice: value })
  const keys = Object.fromEntries(choices.map(({ value, hotkey }) => [hotkey, () => choose(value)]))
  useKeys({ ...keys, Enter: submit })
  const refused = refusedWith(action.error, 'VERIFICATION_REFUSED')
  return (
    <Box className={styles.decision}>
      <Heading level={2} className={styles.title}>
        {words.decision}
      </Heading>
      <Choices
        label={words.decision}
        value={choice}
        onChange={choose}
        options={choices.map(({ hotkey, ...option }) => ({ ...option, aside: <Key>{hotkey}</Key> }))}
      />
      {choice === 'verified' && ranged && (
        <Field
          label={words.chosen}
          hint={rule?.amountText}
          problem={tried && lacks === 'chosen' ? words.chosenProblem : undefined}
        >
          <TextInput
            label={words.chosen}
            value={draft.chosen}
            maxLength={6}
            onChange={(chosen) => change({ chosen })}
          />
        </Field>
      )}
      {choice === 'ask' && (
        <Field label={words.askFor} hint={words.askForHint}>
          <Box className={styles.kinds}>
            {kindsOf(rule).map((kind) => (
              <Check
                key={kind}
                on={draft.kinds.includes(kind)}
                onChange={(on) =>
                  change({ kinds: on ? [...draft.kinds, kind] : draft.kinds.filter((each) => each !== kind) })
                }
              >
                {kindLabel(kind)}
              </Check>
            ))}
          </Box>
        </Field>
      )}
      <LongField
        label={words.note}
        placeholder={words.noteHint[choice ?? 'verified']}
        problem={tried && lacks === 'note' ? words.noteMissing[choice ?? 'rejected'] : undefined}
        value={draft.note}
        most={limits.reason}
        onChange={(note) => change({ note })}
      />
      <Failure action={action} reason={refused ? words.refusals[refused.data.reason] : undefined} />
      <Box className={styles.buttons}>
        {onSkip && (
          <Button kind="quiet" hotkey="S" onPress={onSkip}>
            {words.skip}
          </Button>
        )}
        <Button wide hotkey="⏎" disabled={choice === null} busy={busy} onPress={submit}>
          {words.submit}
        </Button>
      </Box>
      {question}
    </Box>
  )
}

/** What can be asked for: the kinds that have a name, and whatever else the item asks for in words of its own. */
const kindsOf = (rule: Rule | undefined) => [
  ...new Set([...evidenceKinds, ...(rule?.evidence.map(({ kind }) => kind) ?? [])]),
]
