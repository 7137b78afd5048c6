import type { EnterpriseId } from '@shared/ids'
import { stateOf } from '@shared/lifecycle/procedure'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { useList } from '@/api/use-list'
import { enterprise as copy } from '@/copy/enterprise'
import { dayOf } from '@/copy/moment'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Row } from '@/ui/list'
import { CardList } from './card-list'

const words = copy.claims

/** What somebody says about whose the code is, and what came of it; it is answered where the case is. */
export function Claims({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const list = useList('lifecycle.mine', { enterpriseId, procedure: codeClaim.id })
  return (
    <CardList title={words.title} list={list}>
      {({ id, state, openedAt }) => {
        const is = stateOf(codeClaim, state)
        const open = is?.waits !== null
        return (
          <Row
            key={id}
            icon="flag"
            {...(open && { tone: 'warn' as const })}
            title={is?.label ?? state}
            note={words.said(dayOf(openedAt, now()), open)}
            to={there('application', { caseId: id })}
          />
        )
      }}
    </CardList>
  )
}
