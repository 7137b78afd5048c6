import type { Tie } from '@shared/access/conflict'
import type { CaseId, ClaimId, EnterpriseId, RecordId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { oneOf } from '@/api/one-of'
import { useAction } from '@/api/use-action'
import { tied } from '@/copy/tied'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import styles from './tied.module.scss'

const words = tied.contest

/** A matter that somebody is tied to: a service by its claim or its record, a case, or the code and name of an enterprise. */
export type Contested =
  | { claimId: ClaimId }
  | { recordId: RecordId }
  | { caseId: CaseId }
  | { enterpriseId: EnterpriseId }

/** 不是这样: the administrators of the city are told, who check what is known; what one said oneself stays. */
export function Contest({ of, tie }: { of: Contested; tie: Tie }) {
  const [told, setTold] = useState<number | null>(null)
  const done = (answer: { told: number }) => setTold(answer.told)
  const [matterId] = Object.values(of)
  const service = useAction(`points/contest:${matterId}`, api.points.contest, done)
  const filed = useAction(`lifecycle/contest:${matterId}`, api.lifecycle.contest, done)
  const code = useAction(`enterprise/contestCode:${matterId}`, api.enterprise.contestCode, done)
  const { busy, action } = oneOf(service, filed, code)
  const [ask, question] = useAsk(busy)
  if (tie === 'declared') return <Box className={styles.second}>{tied.declared}</Box>
  if (told !== null)
    return (
      <Box className={styles.second} role="status">
        {words.told(told)}
      </Box>
    )
  const tell = () => {
    if ('caseId' in of) filed.run(of)
    else if ('enterpriseId' in of) code.run(of)
    else service.run(of)
  }
  return (
    <Box className={styles.contest}>
      <Box className={styles.second}>{words.wrong}</Box>
      <Button kind="text" size="small" busy={busy} onPress={() => ask(words.ask, tell)}>
        {words.tell}
      </Button>
      <Failure action={action} />
      {question}
    </Box>
  )
}
