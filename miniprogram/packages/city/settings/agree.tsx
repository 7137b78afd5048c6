import { settings } from '@/copy/settings'
import { Button } from '@/ui/button'
import type { Change } from './queries'
import { useSeen } from './use-tried'

interface AgreeProps {
  change: Change
  busy: boolean
  onPress: () => void
}

/** The second person's yes: once all that the change would do has been shown. */
export function Agree({ change, busy, onPress }: AgreeProps) {
  return useSeen(change) ? (
    <Button kind="line" busy={busy} onPress={onPress}>
      {settings.proposal.agree}
    </Button>
  ) : null
}
