import { draft } from '@shared/lifecycle/procedure'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { application } from '@/copy/application'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import styles from '../parts/parts.module.scss'
import { type Case, caseIs, caseMoved } from '../parts/queries'

const words = application.withdraw

/** Ends a case that is not decided, or deletes a draft. */
export function Withdraw({ of, label }: { of: Pick<Case, 'id' | 'state'>; label: string }) {
  const drops = of.state === draft
  const withdraw = useAction(`lifecycle/withdraw:${of.id}`, api.lifecycle.withdraw, async () => {
    if (!drops) say(words.done)
    else {
      offerUndo(words.dropped, words.broughtBack, async (requestId) => {
        caseIs(await api.lifecycle.bringBack({ caseId: of.id, requestId }))
        await caseMoved()
      })
      replace('applications')
    }
    await caseMoved()
  })
  const [ask, question] = useAsk(withdraw.busy)
  return (
    <Box className={styles.stack}>
      <Failure action={withdraw} />
      <Button
        kind="danger"
        wide
        busy={withdraw.busy}
        onPress={() => ask(drops ? words.drop : words.ask, () => withdraw.run({ caseId: of.id }))}
      >
        {label}
      </Button>
      {!drops && <Box className={styles.second}>{words.note}</Box>}
      {question}
    </Box>
  )
}
