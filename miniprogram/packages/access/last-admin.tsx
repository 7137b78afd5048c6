import { access } from '@/copy/access'
import { Confirm } from '@/ui/confirm'

interface LastAdminProps {
  busy: boolean
  onYes: () => void
  onNo: () => void
}

const { text, ...words } = access.last

/** The second question, before the city has no admin any more: what follows, and the way back. */
export function LastAdmin(props: LastAdminProps) {
  return (
    <Confirm {...words} {...props} danger>
      {text}
    </Confirm>
  )
}
