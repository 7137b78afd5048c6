import { asId, type ObjectionId } from '@shared/ids'
import { waitsFor } from '@shared/lifecycle/passing'
import { type Action, actionOf, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { admissions as words } from '@/copy/admissions'
import { lifecycle } from '@/copy/lifecycle'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, Field, LongField } from '@/ui/field'
import { Key } from '@/ui/key'
import { Note } from '@/ui/note'
import columns from '@/ui/workbench/columns.module.scss'
import { Clock } from '../parts/clock'
import { checkedOf } from '../parts/conditions'
import { type Case, caseMoved } from '../parts/queries'
import { blockedWords, reasonsOf } from '../parts/refused'
import { FindingOf } from './finding'
import { missingIn } from './missing'
import { Overrides } from './overrides'
import { Recuse } from './recuse'
import { type Review, saidOf, toOverride } from './review'

interface DecideProps {
  of: Case
  procedure: Procedure
  review: Review
  onReview: (part: Partial<Review>) => void
  onDone: () => void
}

/** The clock, what needs a reason, the decisions that the procedure offers from here, and the one button. */
export function Decide(props: DecideProps) {
  const { of, procedure } = props
  const state = stateOf(procedure, of.state)
  const side = state ? waitsFor(state, of.passedToCity) : null
  const offered = of.actions.flatMap(({ id, blocked }) => {
    const action = actionOf(procedure, id)
    return action && action.by !== 'person' ? [{ action, blocked }] : []
  })
  return (
    <Box className={columns.side}>
      {of.due && <Clock due={of.due} />}
      {of.stuck && (
        <Note tone="warn" icon="alert">
          {lifecycle.stuck}
        </Note>
      )}
      {offered.length > 0 ? (
        <Form {...props} offered={offered} />
      ) : (
        <>
          <Heading level={2} className={columns.title}>
            {side ? words.notYours.title : words.over.title}
          </Heading>
          <Box className={columns.second}>{side ? words.notYours.text(lifecycle.sides[side]) : words.over.text}</Box>
        </>
      )}
      {side && <Recuse of={of} />}
    </Box>
  )
}

interface Offered {
  action: Action
  blocked: Case['actions'][number]['blocked']
}

function Form({ of, procedure, review, onReview, onDone, offered }: DecideProps & { offered: readonly Offered[] }) {
  const [asked, setAsked] = useState(false)
  // What failed is sent again as long as nothing is said otherwise, here or beside the case.
  const [sent, setSent] = useState<Review | null>(null)
  const checked = checkedOf(procedure, of)
  const chosen = offered.find(({ action }) => action.id === review.action)
  const action = chosen?.action
  const act = useAction(`lifecycle/act:${of.id}:${action?.id}`, api.lifecycle.act, () => {
    if (action) say(words.done(action.label))
    onDone()
    return caseMoved()
  })
  const [ask, question] = useAsk(act.busy)
  const judges = action?.only?.some(({ kind }) => kind === 'conditions') === true
  const missing = missingIn({ action, checked, review })
  const submit = () => {
    setAsked(true)
    if (missing !== null || !action || chosen?.blocked) return
    const { finding } = review
    const step = {
      caseId: of.id,
      action: action.id,
      state: of.state,
      reason: review.reason.trim(),
      conditions: saidOf(checked, review),
      ...(action.brings.includes('finding') &&
        finding && {
          finding: { objectionId: asId<ObjectionId>(finding.objectionId), upheld: finding.upheld === true },
        }),
    }
    ask(words.ask(action.label, of.name, action.follows?.taker), () => {
      setSent(review)
      act.run(step)
    })
  }
  const keys = Object.fromEntries(
    offered.map(({ action: { id } }, at) => [String(at + 1), () => onReview({ action: id })]),
  )
  useKeys({ ...keys, Enter: submit })
  return (
    <>
      {judges && toOverride(checked, review).length > 0 && (
        <Overrides of={toOverride(checked, review)} review={review} onReview={onReview} asked={asked} />
      )}
      <Field label={words.decision} problem={asked ? (missing ?? undefined) : undefined}>
        <Choices
          label={words.decision}
          value={review.action}
          onChange={(id) => onReview({ action: id })}
          options={offered.map(({ action: { id, label }, blocked }, at) => ({
            value: id,
            words: label,
            ...(blocked && { note: words.blocked(blockedWords(blocked)) }),
            aside: <Key>{String(at + 1)}</Key>,
          }))}
        />
      </Field>
      {action && <BasisOf of={chosen} />}
      {action?.brings.includes('finding') && (
        <FindingOf of={of} finding={review.finding} onFinding={(finding) => onReview({ finding })} />
      )}
      {action?.brings.includes('reason') && (
        <LongField
          label={action.reason?.label ?? words.reason}
          placeholder={action.reason?.hint ?? words.reasonHint}
          problem={asked && review.reason.trim() === '' ? words.reasonMissing : undefined}
          value={review.reason}
          most={limits.reason}
          onChange={(reason) => onReview({ reason })}
        />
      )}
      {sent === review && <Failure action={act} reason={reasonsOf(act.error)} />}
      <Button wide hotkey="⏎" busy={act.busy} disabled={Boolean(chosen?.blocked)} onPress={submit}>
        {words.submit}
      </Button>
      {question}
    </>
  )
}

/** What still stands in the way of it, and on what that rests. */
const BasisOf = ({ of }: { of: Offered | undefined }) => (of?.blocked ? <BasisNote basis={of.blocked.basis} /> : null)
