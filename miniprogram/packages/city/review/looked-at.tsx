import type { RecordId } from '@shared/ids'
import { useState } from 'react'
import { useList } from '@/api/use-list'
import { moment } from '@/copy/moment'
import { looked as words } from '@/copy/similar'
import { work } from '@/copy/work'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Sheet } from '@/ui/sheet'

/** Who had these files shown to them, and when (J6). */
export function LookedAt({ recordId }: { recordId: RecordId }) {
  const [open, setOpen] = useState(false)
  return (
    <Box>
      <Button kind="text" size="small" flush onPress={() => setOpen(true)}>
        {words.title}
      </Button>
      {open && <Reads recordId={recordId} onClose={() => setOpen(false)} />}
    </Box>
  )
}

function Reads({ recordId, onClose }: { recordId: RecordId; onClose: () => void }) {
  const reads = useList('evidence.reads', { recordId })
  return (
    <Sheet title={words.title} onClose={onClose} flush>
      <Pages list={reads} empty={<Box>{words.none}</Box>}>
        {(items) => (
          <List>
            {items.map(({ id, at, role, displayName }) => (
              <Row key={id} title={words.row(displayName, role ? work.role[role] : '')} aside={moment(at, now())} />
            ))}
          </List>
        )}
      </Pages>
    </Sheet>
  )
}
