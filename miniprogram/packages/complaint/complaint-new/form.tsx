import type { LocalDate } from '@shared/calendar/local-date'
import type { ScreenParameters } from '@shared/screens'
import { useEffect } from 'react'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import { useCarrier } from '@/features/booking/queries'
import { type Complaint, useRoute } from '@/features/complaint/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { FailureNote } from '@/features/failure/failure-note'
import { Loaded } from '@/features/loaded'
import { refusedWith } from '@/platform/envelope'
import { replace } from '@/platform/navigate'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { About } from './about'
import { Next } from './next'
import { Story } from './story'
import { useComplainant } from './use-complainant'
import { WhoSees } from './who-sees'

export interface Draft {
  ground: Complaint['ground'] | null
  text: string
  secretFromStation: boolean
  happenedOn: LocalDate | null
}

const blank: Draft = { ground: null, text: '', secretFromStation: true, happenedOn: null }

/** What happened, who will see it, and what follows: all of it before the one button. */
export function Form({ carrierId, bookingId }: ScreenParameters<'complaintNew'>) {
  const enterprise = useComplainant(bookingId)
  const route = useRoute(enterprise !== undefined)
  const deductible = useCarrier(carrierId).data?.deductible ?? false
  const about = `${carrierId}:${bookingId ?? ''}`
  const [draft, change, forget] = useDraft(`complaint:${about}`, blank)
  const action = useAction(`complaint/file:${about}`, api.complaint.file, (filed) => {
    forget()
    answered('complaint.get', { complaintId: filed.id }, filed)
    void changed('complaint.mine')
    return replace('complaint', { complaintId: filed.id })
  })
  const { ground, text, secretFromStation } = draft
  const happenedOn = bookingId === undefined ? (draft.happenedOn ?? undefined) : undefined
  const submit = () => {
    if (!enterprise || !ground || !route.data) return
    const about = { enterpriseId: enterprise.id, carrierId, bookingId, happenedOn }
    action.run({ ...about, ground, text, secretFromStation, shown: route.data })
  }
  const todo = missingIn(draft, bookingId !== undefined)
  const refused = refusedWith(action.error, 'FILING_REFUSED')
  const outdated = refused?.data.reason === 'ROUTE_CHANGED'
  useEffect(() => {
    if (outdated) void changed('complaint.route')
  }, [outdated])
  return (
    <Screen
      title={titles.complaintNew}
      surface
      bar={
        enterprise && (
          <BottomBar
            above={
              action.error !== null && (
                <FailureNote error={action.error} reason={refused && words.refused[refused.data.reason]} />
              )
            }
          >
            <Button wide busy={action.busy} disabled={todo !== null || !route.data} onPress={submit}>
              {todo ?? words.submit}
            </Button>
          </BottomBar>
        )
      }
    >
      <ForEnterprise what={titles.complaintNew} chosen={bookingId !== undefined}>
        {() => (
          <>
            <About carrierId={carrierId} bookingId={bookingId} />
            <Story draft={draft} onChange={change} of={bookingId === undefined ? 'day' : 'booking'} />
            <Loaded query={route} rows={4}>
              {(shown) => (
                <>
                  <WhoSees
                    route={shown}
                    deductible={deductible}
                    enterpriseId={enterprise?.id}
                    draft={draft}
                    onChange={change}
                    carrierId={carrierId}
                    bookingId={bookingId}
                  />
                  <Next deductible={deductible} route={shown} />
                </>
              )}
            </Loaded>
          </>
        )}
      </ForEnterprise>
    </Screen>
  )
}

/** What is still to be said, first things first; null: nothing. */
function missingIn({ ground, text, happenedOn }: Draft, booked: boolean): string | null {
  if (ground === null) return words.ground.need
  if (!booked && ground !== 'missed-appointment' && happenedOn === null) return words.day.need
  return text.trim() === '' ? words.text.need : null
}
