import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import type { EnterpriseId } from '@shared/ids'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { useList } from '@/api/use-list'
import { enterprise as copy } from '@/copy/enterprise'
import { peopleChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import styles from '../enterprise.module.scss'
import { CardList } from './card-list'

const words = copy.requests
type Request = Item<'enterprise.joinRequests'>

function One({ id, displayName, askedAt }: Request) {
  const action = useAction(`enterprise/approveJoin:${id}`, api.enterprise.approveJoin, peopleChanged)
  const [ask, question] = useAsk(action.busy)
  const answer = (accept: boolean) => action.run({ joinRequestId: id, accept })
  return (
    <Box className={styles.item}>
      <Box>
        <Heading level={3} className={styles.name}>
          {displayName}
        </Heading>
        <Box className={styles.second}>{words.asked(formatMoment(askedAt, beijingDate(now())))}</Box>
      </Box>
      <Failure action={action} />
      <Box className={styles.pair}>
        <Button
          kind="quiet"
          wide
          busy={action.busy}
          aria-label={words.declineName(displayName)}
          onPress={() => ask(words.ask.decline(displayName), () => answer(false))}
        >
          {words.decline}
        </Button>
        <Button
          kind="quiet"
          wide
          icon="check"
          busy={action.busy}
          aria-label={words.approveName(displayName)}
          onPress={() => ask(words.ask.approve(displayName), () => answer(true))}
        >
          {words.approve}
        </Button>
      </Box>
      {question}
    </Box>
  )
}

/** Those who ask to join, each to be let in or not. */
export function Requests({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  return (
    <CardList title={words.title} list={useList('enterprise.joinRequests', { enterpriseId })}>
      {(each) => <One key={each.id} {...each} />}
    </CardList>
  )
}
