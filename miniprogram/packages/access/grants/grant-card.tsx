import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { work } from '@/copy/work'
import { Failure } from '@/features/failure'
import { TieFacts } from '@/features/tied/locked'
import { RecuseGrant } from '@/features/tied/recuse'
import { may } from '@/features/work/entries'
import type { Officer } from '@/features/work/use-officer'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import styles from './grants.module.scss'
import { type Grant, grantsChanged } from './queries'
import { Revoke } from './revoke'

const words = access.grants

/** One role of one person: since when, until when, and what can be done about it. */
export function GrantCard({ grant, officer }: { grant: Grant; officer: Officer }) {
  const [revoking, setRevoking] = useState(false)
  const approve = useAction(`access/approve:${grant.id}`, api.access.approve, grantsChanged)
  const [ask, question] = useAsk(approve.busy)
  const at = now()
  const expired = grant.until !== null && grant.until <= at
  const state = expired ? 'expired' : grant.approvedAt === null ? 'waiting' : 'active'
  const name = grant.displayName || words.unnamed
  const role = work.role[grant.role]
  // whoever invites people also ends their roles; one's own ends in 我的身份
  const mayRevoke = may(officer, 'access.invite')
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {name}
        </Heading>
        <Tag tone={state === 'active' ? 'good' : state === 'waiting' ? 'warn' : 'plain'}>{words.state[state]}</Tag>
      </Box>
      <Box>{dotted([role, work.scope(grant.scopeLabel)])}</Box>
      <Facts>
        {words.invited(dayOf(grant.invitedAt, at))}
        {grant.acceptedAt !== null && words.accepted(dayOf(grant.acceptedAt, at))}
        {state === 'waiting' && grant.acceptedAt !== null && waited(grant.acceptedAt, at)}
        {grant.until !== null && words.until(dayOf(grant.until, at))}
      </Facts>
      {state === 'waiting' && grant.mine && <Box className={styles.second}>{words.mine}</Box>}
      {grant.tied && <TieFacts tied={grant.tied} />}
      <Failure action={approve} />
      <Box className={styles.actions}>
        {mayRevoke && (
          <Button kind="danger" size="small" onPress={() => setRevoking(true)}>
            {words.revoke}
          </Button>
        )}
        {state === 'waiting' && !grant.tied && may(officer, 'access.approve') && (
          <>
            {!grant.mine && <RecuseGrant grantId={grant.id} />}
            <Button
              kind="line"
              size="small"
              busy={approve.busy}
              onPress={() => ask(words.ask(name, role), () => approve.run({ grantId: grant.id }))}
            >
              {words.approve}
            </Button>
          </>
        )}
      </Box>
      {question}
      {revoking && <Revoke grant={grant} name={name} role={role} onClose={() => setRevoking(false)} />}
    </Box>
  )
}
