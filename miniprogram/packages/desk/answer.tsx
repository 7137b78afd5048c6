import { beijingDate } from '@shared/calendar/beijing'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { answering as words } from '@/copy/answering'
import type { Booking } from '@/features/booking/booking'
import { whenOf } from '@/features/booking/when'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import styles from './desk.module.scss'
import { Reasoned } from './reasoned'

const refreshed = () => changed('desk.asked', 'desk.today', 'booking.get', 'inbox.todo')

/** 同意 or 不同意, until when; nothing of one that waits for no answer. What is answered was told, so nothing takes it back. */
/** @param keyed its keys work, where it is the only one on the screen */
export function Answer({ booking, name, keyed = false }: { booking: Booking; name: string; keyed?: boolean }) {
  const { id: bookingId, start, end, state, answerBy } = booking
  const at = useNow(10_000)
  const [declining, setDeclining] = useState(false)
  const agree = useAction(`desk/agree:${bookingId}`, api.desk.agree, () => {
    say(words.agreed(name))
    return refreshed()
  })
  const decline = useAction(`desk/decline:${bookingId}`, api.desk.decline, () => {
    setDeclining(false)
    say(words.declined(name))
    return refreshed()
  })
  const [ask, question] = useAsk(agree.busy)
  const { time } = whenOf(start, end, beijingDate(at))
  const open = state === 'asked' && answerBy !== null && at < start
  const sayYes = () => ask(words.askAgree(name, time), () => agree.run({ bookingId }))
  const sayNo = () => setDeclining(true)
  useKeys(keyed && open ? { a: sayYes, x: sayNo } : {})
  if (!open) return null
  return (
    <Box>
      <Box className={at < answerBy ? styles.second : styles.warn}>{words.until(answerBy, at)}</Box>
      <Box className={styles.deeds}>
        <Button kind="quiet" size="small" busy={agree.busy} hotkey={keyed ? 'A' : undefined} onPress={sayYes}>
          {words.agree}
        </Button>
        <Button kind="quiet" size="small" hotkey={keyed ? 'X' : undefined} onPress={sayNo}>
          {words.decline}
        </Button>
      </Box>
      <Failure action={agree} />
      {question}
      {declining && (
        <Reasoned
          draft={`decline:${bookingId}`}
          title={words.decline}
          label={words.reason}
          hint={words.reasonHint}
          yes={words.decline}
          action={decline}
          onSend={(reason) => decline.run({ bookingId, reason })}
          onClose={() => setDeclining(false)}
        />
      )}
    </Box>
  )
}
