import { type Action, actionOf, filesForm, type Procedure } from '@shared/lifecycle/procedure'
import { type ComponentProps, useState } from 'react'
import { application as words } from '@/copy/application'
import { Section } from '@/ui/section'
import { Attachments } from '../parts/attachments'
import type { Case } from '../parts/queries'
import { Take } from './take'
import { Withdraw } from './withdraw'

/** What whoever filed it may do now; withdrawing comes last, in less weight, unless it is a step that needs a reason. */
export function Actions({ of, procedure }: { of: Case; procedure: Procedure }) {
  const offered = of.actions.flatMap(({ id, blocked }) => {
    const action = actionOf(procedure, id)
    return action ? [{ action, blocked }] : []
  })
  const withdraws = offered.some(({ action }) => isWithdrawal(procedure, action))
  const others = offered.filter(({ action }) => action.by !== 'person' && !isWithdrawal(procedure, action))
  return (
    <>
      {others.map(({ action, blocked }, at) => (
        <WithFiles key={action.id} of={of} procedure={procedure} action={action} blocked={blocked} main={at === 0} />
      ))}
      {(withdraws || of.state === 'draft') && (
        <Section>
          <Withdraw of={of} label={withdraws ? words.withdraw.row : words.withdraw.dropRow} />
        </Section>
      )}
    </>
  )
}

/** Its button says all there is to it. */
const isBare = (action: Action, blocked: Case['actions'][number]['blocked']) =>
  action.brings.length === 0 && !blocked && !filesForm(action)

/** A step, and above it the files that it is brought with. */
function WithFiles(step: Omit<ComponentProps<typeof Take>, 'sending'>) {
  const { of, procedure, action, blocked } = step
  const [sending, setSending] = useState(0)
  const kinds = blocked ? [] : procedure.attachments.filter(({ brought }) => brought === action.id)
  return (
    <>
      <Attachments procedure={procedure} of={of} kinds={kinds} onSending={setSending} />
      <Section {...(!isBare(action, blocked) && { title: action.label })}>
        <Take {...step} sending={sending > 0} />
      </Section>
    </>
  )
}

const isWithdrawal = ({ states }: Procedure, { to, brings }: Action) =>
  states.find(({ id }) => id === to)?.end === 'withdrawn' && !brings.includes('reason')
