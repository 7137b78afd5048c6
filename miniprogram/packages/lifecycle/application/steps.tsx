import { isByItself } from '@shared/lifecycle/lapsing'
import { actionOf, fileAction, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { application as words } from '@/copy/application'
import { lifecycle } from '@/copy/lifecycle'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import type { TimelineStep } from '@/ui/timeline'
import { answerText } from '../parts/answers'
import { Clock } from '../parts/clock'
import styles from '../parts/parts.module.scss'
import type { Case } from '../parts/queries'
import { Stands } from '../parts/stands'
import { aheadOf } from './ahead'
import { filedText } from './filed-text'

type Step = Case['steps'][number]

/** What happened, in the words of each side; where it is now, with its clock; and what comes until the end. */
export function stepsOf(of: Case, procedure: Procedure): TimelineStep[] {
  const state = stateOf(procedure, of.state)
  const done = of.steps.map((step, at): TimelineStep => {
    const last = at === of.steps.length - 1 && state?.waits === null
    return {
      key: `${step.action}-${at}`,
      title: titleOf(step, procedure),
      at: moment(step.at, now()),
      state: 'done',
      children: <Told step={step} of={of} procedure={procedure} last={last} />,
    }
  })
  if (!state || state.waits === null) return done
  const present: TimelineStep = {
    key: 'now',
    title: state.label,
    state: 'now',
    children: of.due ? <Clock due={of.due} /> : lifecycle.clock.none,
  }
  const coming = aheadOf(procedure, of.state).map(
    ({ id, label, end }): TimelineStep => ({
      key: id,
      title: label,
      state: 'todo',
      children: end && <End procedure={procedure} to={id} />,
    }),
  )
  return [...done, present, ...coming]
}

function titleOf({ action, side, label }: Step, { filing }: Procedure): string {
  if (action === fileAction) return filing.label ?? words.filed
  return isByItself(action) ? label : words.by(lifecycle.sides[side], label)
}

function Told({ step, of, procedure, last }: { step: Step; of: Case; procedure: Procedure; last: boolean }) {
  const action = actionOf(procedure, step.action)
  const filed = filedText(of, procedure)
  return (
    <Box className={styles.stack}>
      {step.action === fileAction && filed && <Box>{filed}</Box>}
      <Changes of={step.changed} procedure={procedure} />
      {step.reason && <Cite>{step.reason}</Cite>}
      {step.passed.map(({ conditionId, text, reason }) => (
        <Cite key={conditionId} source={text}>
          {reason}
        </Cite>
      ))}
      {last && action && <Stands basis={action.basis} />}
    </Box>
  )
}

/** What was filled in before, and what is now. */
const Changes = ({ of, procedure }: { of: Step['changed']; procedure: Procedure }) =>
  of.flatMap(({ field: id, before, after }) => {
    const field = procedure.form.find((each) => each.id === id)
    const told = (answer: typeof before) => field && answerText(field, answer ?? undefined, now())
    return field ? [<Box key={id}>{words.changed(field.label, told(before) ?? '', told(after) ?? '')}</Box>] : []
  })

/** The sentence by which it would end well. */
function End({ procedure, to }: { procedure: Procedure; to: string }) {
  const action = procedure.actions.find((each) => each.to === to)
  return action ? <Stands basis={action.basis} /> : null
}
