import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { claim as words } from '@/copy/claim'
import { day } from '@/copy/moment'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { go } from '@/platform/navigate'
import { say } from '@/platform/said'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Reasoned } from '../reasoned'
import { type Claim, claimStepped } from './queries'

/** The two ways on after a refusal: filed again from its record, or looked at by another. */
export function AppealBar({ claim: { id: claimId, appealable, record } }: { claim: Claim }) {
  const [open, setOpen] = useState(false)
  const appeal = useAction(`points/appeal:${claimId}`, api.points.appeal, () => {
    setOpen(false)
    say(words.done.appealed)
    return claimStepped()
  })
  const refused = refusedWith(appeal.error, 'CLAIM_STEP_REFUSED')?.data
  const reason =
    refused?.reason === 'APPEAL_CLOSED' && refused.lastDay
      ? words.refused.APPEAL_CLOSED(day(refused.lastDay, now()))
      : refused?.reason === 'ALREADY_APPEALED'
        ? words.refused.ALREADY_APPEALED
        : undefined
  return (
    <>
      <BottomBar>
        <Button kind={appealable ? 'quiet' : 'main'} wide onPress={() => go('record', { recordId: record.id })}>
          {words.again}
        </Button>
        {appealable && (
          <Button wide onPress={() => setOpen(true)}>
            {words.appeal}
          </Button>
        )}
      </BottomBar>
      {open && (
        <Reasoned
          draft={`appeal:${claimId}`}
          title={words.appeal}
          label={words.appealReason}
          hint={words.appealHint}
          yes={words.sendAppeal}
          action={appeal}
          reason={reason}
          onSend={(text) => appeal.run({ claimId, reason: text })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
