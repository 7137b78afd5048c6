import type { DisputeDecision } from '@shared/enterprise/decide-dispute'
import { limits } from '@shared/limits'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { codes } from '@/copy/codes'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import styles from '@/ui/workbench/cards.module.scss'
import type { Dispute } from './dispute-card'

const words = codes.disputes

interface DecideProps {
  dispute: Dispute
  decision: DisputeDecision
  onClose: () => void
}

/** Says what follows, and takes the reason that both sides read. */
export function Decide({ dispute: { id, name }, decision, onClose }: DecideProps) {
  const [{ reason }, change, forget] = useDraft(`dispute:${id}:${decision}`, { reason: '' })
  const action = useAction(`enterprise/decideDispute:${id}`, api.enterprise.decideDispute, () => {
    forget()
    onClose()
    say(words.done)
    void changed('enterprise.disputes')
  })
  return (
    <Sheet
      title={words.ask[decision](name)}
      onClose={onClose}
      foot={
        <Button
          wide
          kind={decision === 'doubted' ? 'danger' : 'main'}
          busy={action.busy}
          disabled={reason.trim() === ''}
          onPress={() => action.run({ disputeId: id, decision, reason })}
        >
          {words.decide[decision]}
        </Button>
      }
    >
      <Box className={styles.form}>
        <Box>{words.follows[decision]}</Box>
        <LongField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          most={limits.reason}
          onChange={(text) => change({ reason: text })}
        />
        <Failure action={action} />
      </Box>
    </Sheet>
  )
}
