import { type Action, actionOf, filesForm, type Procedure } from '@shared/lifecycle/procedure'
import { application as words } from '@/copy/application'
import { Section } from '@/ui/section'
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
        <Section key={action.id} {...(!isBare(action, blocked) && { title: action.label })}>
          <Take of={of} procedure={procedure} action={action} blocked={blocked} main={at === 0} />
        </Section>
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

const isWithdrawal = ({ states }: Procedure, { to, brings }: Action) =>
  states.find(({ id }) => id === to)?.end === 'withdrawn' && !brings.includes('reason')
