import type { Procedure } from '@shared/lifecycle/procedure'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { lifecycle } from '@/copy/lifecycle'
import { useSending } from '@/features/evidence/use-sending'
import { Viewer } from '@/features/evidence/viewer'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { type LocalFile, pickDocuments, pickPhotos } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import { AttachmentKind } from './attachment-kind'
import { useFiles } from './files'
import styles from './parts.module.scss'
import { type Case, caseIs } from './queries'

const words = lifecycle.files
const MOST_AT_ONCE = 6

interface OfKind {
  kind: string
}
export type Sending = OfKind & { key: string; file: LocalFile }

interface AttachmentsProps {
  procedure: Procedure
  of: Case
  /** of these kinds; all of the procedure's where none are named */
  kinds?: Procedure['attachments']
  /** files may be added and taken away; it hears how many are on their way, or did not get through and were not given up */
  onSending?: (count: number) => void
}

/** A block for each kind of attachment: what is there, what is on its way, how to add more. */
export function Attachments({ procedure, of, kinds = procedure.attachments, onSending }: AttachmentsProps) {
  const { sending, send, gone } = useSending<OfKind>(onSending)
  const [open, setOpen] = useState<number | null>(null)
  const { files, links } = useFiles(procedure, of)
  const detach = useAction(`lifecycle/detach:${of.id}`, api.lifecycle.detach, (after) => {
    caseIs(after)
    const taken = of.attachments.find(({ id }) => !after.attachments.some((left) => left.id === id))
    if (!taken) return
    const back = { caseId: of.id, evidenceId: taken.id }
    offerUndo(words.removed(taken.name), words.restored(taken.name), async (requestId) =>
      caseIs(await api.lifecycle.restore({ ...back, requestId })),
    )
  })
  if (kinds.length === 0) return null
  return (
    <Section title={words.title}>
      <Box className={styles.wide}>
        {kinds.map((kind) => (
          <AttachmentKind
            key={kind.id}
            kind={kind}
            of={of}
            sending={sending.filter((each) => each.kind === kind.id)}
            onOpen={(id) => setOpen(files.findIndex((file) => file.id === id))}
            {...(onSending && {
              edit: {
                onPhotos: async (source) => send(await pickPhotos(MOST_AT_ONCE, source), { kind: kind.id }),
                onDocuments: async () => send(await pickDocuments(MOST_AT_ONCE), { kind: kind.id }),
                onRemove: ({ id }) => detach.run({ caseId: of.id, evidenceId: id }),
                onGone: gone,
              },
            })}
          />
        ))}
        <Failure action={detach} />
      </Box>
      {open !== null && open >= 0 && (
        <Viewer links={links} files={files} at={open} onMove={setOpen} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}
