import { useState } from 'react'
import { titles } from '@/copy/titles'
import { ticketIn } from '@/features/sign-in/ticket'
import { ForPerson } from '@/features/who/for-person'
import { linkedSecret } from '@/platform/secret-link'
import { Screen } from '@/ui/screen'
import { Ask } from './ask'
import { Enter } from './enter'

/** The phone's side of signing a desktop in: scan or paste its code, compare, then say yes or no. */
export default function DesktopConfirmPage() {
  const [ticket, setTicket] = useState(() => ticketIn(linkedSecret()))
  return (
    <ForPerson screen="desktopConfirm">
      {() => (
        <Screen title={titles.desktopConfirm}>
          {ticket ? <Ask ticket={ticket} /> : <Enter onTicket={setTicket} />}
        </Screen>
      )}
    </ForPerson>
  )
}
