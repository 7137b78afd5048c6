import type { BookingId } from '@shared/ids'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { handOver } from '@/copy/hand-over'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'

const words = handOver.later

/** 约个时间: who walked in cannot be served now, and chooses a time on their own phone. */
export function AskToBook({ bookingId, name }: { bookingId: BookingId; name: string }) {
  const action = useAction(`desk/askToBook:${bookingId}`, api.desk.askToBook, () => {
    say(words.done(name))
    return changed('desk.today', 'booking.get')
  })
  const [ask, question] = useAsk(action.busy)
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        busy={action.busy}
        onPress={() => ask(words.ask(name), () => action.run({ bookingId }))}
      >
        {words.button}
      </Button>
      <Failure action={action} />
      {question}
    </>
  )
}
