import { beijingTime } from '@shared/calendar/beijing'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { plan as copy } from '@/copy/plan'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import type { Planning } from './use-plan'

const words = copy.bar

/** Saves the whole draft, once everybody whom it touches was shown and it was said what becomes of each. */
export function SaveBar({ planning }: { planning: Planning }) {
  const { draft, preview, looking, again: retry, offers, reason, drop, saved } = planning
  const { carrierId } = saved
  const action = useAction(`plan/save:${carrierId}`, api.plan.save, (view) => {
    drop()
    answered('plan.get', { carrierId }, view)
    say(words.saved)
    return changed('directory.carrier', 'booking.slots', 'booking.get', 'plan.get')
  })
  const [ask, question] = useAsk(action.busy)
  const refused = refusedWith(action.error, 'PLAN_REFUSED')
  const stale = preview?.changedAt ?? null
  const faulty = (preview?.faults.length ?? 0) > 0
  const asked = offers.length
  const kept = Math.max(0, (preview?.count ?? 0) - asked)
  const ready = preview !== undefined && !looking && !faulty && stale === null && (asked === 0 || reason.trim() !== '')
  const theirs = () => {
    drop()
    action.dismiss()
    void changed('plan')
  }
  const save = () => {
    if (preview) action.run({ ...draft, seen: preview.seen, offers: [...offers], reason: reason.trim() })
  }
  const again = refused?.data.reason
  const title = retry
    ? words.failed
    : preview === undefined
      ? words.looking
      : faulty
        ? words.faulty
        : words.changed(preview.count)
  return (
    <BottomBar
      summary={{ title, note: words.choice(kept, asked) }}
      above={
        stale !== null || action.error !== null ? (
          <Box>
            {stale !== null && (
              <Note tone="warn" icon="alert">
                {words.stale(beijingTime(stale))}
              </Note>
            )}
            <Failure action={action} reason={again ? words.refused[again] : undefined}>
              {again && (
                <Button
                  kind="quiet"
                  onPress={
                    again === 'CHANGED'
                      ? theirs
                      : () => {
                          action.dismiss()
                          void changed('plan')
                        }
                  }
                >
                  {again === 'CHANGED' ? words.seeTheirs : words.look}
                </Button>
              )}
            </Failure>
          </Box>
        ) : undefined
      }
    >
      {question}
      <Button kind="quiet" onPress={theirs}>
        {stale !== null ? words.seeTheirs : words.drop}
      </Button>
      {retry ? (
        <Button onPress={retry}>{words.retry}</Button>
      ) : (
        <Button busy={action.busy} disabled={!ready} onPress={() => ask(words.ask(kept, asked), save)}>
          {words.save}
        </Button>
      )}
    </BottomBar>
  )
}
