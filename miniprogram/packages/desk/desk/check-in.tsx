import type { CarrierId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import { arrivalTimes } from '@/features/booking/arrival'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { refusedWith } from '@/platform/envelope'
import { canScan, scan } from '@/platform/scan'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../desk.module.scss'

const DIGITS = 6

/** The code that the enterprise shows, scanned or typed. It burns with its first use. */
export function CheckIn({ carrierId, kind = 'card' }: { carrierId: CarrierId; kind?: 'plain' | 'card' }) {
  const [code, setCode] = useState('')
  const action = useAction('desk/checkIn', api.desk.checkIn, ({ id: bookingId, enterpriseName }) => {
    setCode('')
    void changed('desk.today', 'booking.get')
    offerUndo(words.arrived(enterpriseName), words.undone(enterpriseName), async (requestId) => {
      await api.desk.undoCheckIn({ bookingId, requestId })
      await changed('desk.today', 'booking.get')
    })
  })
  const outside = refusedWith(action.error, 'CHECKIN_CLOSED')
  const closed = outside && arrivalTimes(outside.data)
  const submit = (digits: string) => action.run({ carrierId, code: digits })
  const read = async () => {
    const digits = /\d{6}/.exec((await scan()) ?? '')?.[0]
    if (digits) submit(digits)
  }
  return (
    <Section kind={kind}>
      <Field label={words.codeLabel} hint={words.codeHint}>
        <Box className={styles.codeRow}>
          <Box className={styles.code}>
            <TextInput
              label={words.codeLabel}
              kind="digits"
              maxLength={DIGITS + 1}
              value={code}
              onChange={(text) => setCode(text.replace(/\D/g, '').slice(0, DIGITS))}
              onDone={() => code.length === DIGITS && submit(code)}
            />
          </Box>
          <Button disabled={code.length !== DIGITS} busy={action.busy} onPress={() => submit(code)}>
            {words.arrive}
          </Button>
          {canScan && (
            <Button kind="quiet" icon="scan" onPress={() => void read()}>
              {words.scan}
            </Button>
          )}
        </Box>
      </Field>
      <Failure action={action} reason={closed ? words.closed(closed) : undefined} />
    </Section>
  )
}
