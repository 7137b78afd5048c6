import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { evidence as copy } from '@/copy/evidence'
import { kindLabel } from '@/features/evidence/kinds'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import type { RecordView } from './requirements'

interface RemovedProps {
  record: RecordView
  onRestored: (after: RecordView) => void
}

/** What was taken out lately: the same undo, after the bar has gone. */
export function Removed({ record: { id: recordId, removed = [] }, onRestored }: RemovedProps) {
  const [open, setOpen] = useState(false)
  const restore = useAction(`evidence/restore:${recordId}`, api.evidence.restore, (after) => {
    onRestored(after)
    say(copy.putBack)
    if (after.removed.length === 0) setOpen(false)
  })
  if (removed.length === 0) return null
  return (
    <Section>
      <List card>
        <Row title={copy.recent(removed.length)} aside={copy.until} onPress={() => setOpen(true)} />
      </List>
      {open && (
        <Sheet title={copy.recent(removed.length)} onClose={() => setOpen(false)} flush>
          <List>
            {removed.map(({ id: evidenceId, kind, name }) => (
              <Row
                key={evidenceId}
                icon={kind === 'photo' ? 'camera' : 'doc'}
                title={kindLabel(kind)}
                note={name}
                aside={
                  <Button
                    kind="quiet"
                    size="small"
                    busy={restore.busy}
                    aria-label={copy.putBackName(name)}
                    onPress={() => restore.run({ recordId, evidenceId })}
                  >
                    {copy.find}
                  </Button>
                }
              />
            ))}
          </List>
          <Failure action={restore} />
        </Sheet>
      )}
    </Section>
  )
}
