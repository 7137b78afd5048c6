import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import { type Api, api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise as copy } from '@/copy/enterprise'
import { peopleChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import styles from '../enterprise.module.scss'

const words = copy.requests
type Request = Awaited<ReturnType<Api['enterprise']['joinRequests']>>['requests'][number]

function One({ enterprise, request, displayName, askedAt }: Request & { enterprise: string }) {
  const action = useAction(`enterprise/approveJoin:${request}`, api.enterprise.approveJoin, () =>
    peopleChanged(enterprise),
  )
  return (
    <Box className={styles.card}>
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
          onPress={() => action.run({ request, accept: false })}
        >
          {words.decline}
        </Button>
        <Button
          kind="quiet"
          wide
          icon="check"
          busy={action.busy}
          aria-label={words.approveName(displayName)}
          onPress={() => action.run({ request, accept: true })}
        >
          {words.approve}
        </Button>
      </Box>
    </Box>
  )
}

/** Those who ask to join, each to be let in or not. */
export function Requests({ enterprise, requests }: { enterprise: string; requests: readonly Request[] }) {
  if (requests.length === 0) return null
  return (
    <Section title={words.title}>
      <Box className={styles.cards}>
        {requests.map((each) => (
          <One key={each.request} {...each} enterprise={enterprise} />
        ))}
      </Box>
    </Section>
  )
}
