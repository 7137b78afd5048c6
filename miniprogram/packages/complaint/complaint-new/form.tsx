import type { ScreenParameters } from '@shared/screens'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import type { Complaint } from '@/features/complaint/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { FailureNote } from '@/features/failure/failure-note'
import { useEnterprise } from '@/features/who/use-who'
import { replace } from '@/platform/navigate'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { About } from './about'
import { Next } from './next'
import { Story } from './story'
import { WhoSees } from './who-sees'

export interface Draft {
  ground: Complaint['ground'] | null
  text: string
  secretFromStation: boolean
}

const blank: Draft = { ground: null, text: '', secretFromStation: true }

/** What happened, who will see it, and what follows: all of it before the one button. */
export function Form({ carrierId, bookingId }: ScreenParameters<'complaintNew'>) {
  const enterprise = useEnterprise()
  const about = `${carrierId}:${bookingId ?? ''}`
  const [draft, change, forget] = useDraft(`complaint:${about}`, blank)
  const action = useAction(`complaint/file:${about}`, api.complaint.file, (filed) => {
    forget()
    answered('complaint.get', { complaintId: filed.id }, filed)
    void changed('complaint.mine')
    return replace('complaint', { complaintId: filed.id })
  })
  const { ground, text, secretFromStation } = draft
  const submit = () => {
    if (!enterprise || !ground) return
    action.run({ enterpriseId: enterprise.id, carrierId, bookingId, ground, text, secretFromStation })
  }
  const todo = ground === null ? words.ground.need : text.trim() === '' ? words.text.need : null
  return (
    <Screen
      title={titles.complaintNew}
      surface="all"
      bar={
        enterprise && (
          <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
            <Button wide busy={action.busy} disabled={todo !== null} onPress={submit}>
              {todo ?? words.submit}
            </Button>
          </BottomBar>
        )
      }
    >
      <ForEnterprise>
        {() => (
          <>
            <About carrierId={carrierId} bookingId={bookingId} />
            <Story draft={draft} onChange={change} />
            <WhoSees draft={draft} onChange={change} />
            <Next />
          </>
        )}
      </ForEnterprise>
    </Screen>
  )
}
