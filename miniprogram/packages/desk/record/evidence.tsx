import type { EvidenceKind } from '@shared/points/evidence'
import { useState } from 'react'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import { evidence as copy } from '@/copy/evidence'
import { useLinks } from '@/features/evidence/links'
import { useSending } from '@/features/evidence/use-sending'
import { viewedOf } from '@/features/evidence/viewed'
import { Viewer } from '@/features/evidence/viewer'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { type LocalFile, pickDocuments, pickPhotos } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { EvidenceMeter } from '@/ui/evidence-meter'
import { Section } from '@/ui/section'
import { KindBlock } from './kind-block'
import styles from './record.module.scss'
import { Removed } from './removed'
import { type Item, type RecordView, standingOf } from './requirements'

const MOST_AT_ONCE = 6

interface OfKind {
  kind: EvidenceKind
}
export type Waiting = OfKind & { key: string; file: LocalFile }

interface EvidenceSectionProps {
  record: RecordView
  item: Item | undefined
  /** how many are on their way, or did not get through and were not given up */
  onSending: (count: number) => void
}

/** A block for each kind of evidence: what is there, what is on its way, how to add more. Nothing changes once a claim was filed. */
export function EvidenceSection({ record, item, onSending }: EvidenceSectionProps) {
  const { sending: waiting, send, gone } = useSending<OfKind>(onSending)
  const [open, setOpen] = useState<number | null>(null)
  const links = useLinks(record.id)
  const frozen = record.addable === 'none'
  const partly = !frozen && record.filedUntil !== null
  const { blocks, need, have } = standingOf(record, item)
  const show = (after: RecordView) => {
    answered('service.record', { recordId: record.id }, after)
    void changed('evidence.links')
  }
  const remove = useAction(`evidence/remove:${record.id}`, api.evidence.remove, (after) => {
    show(after)
    const [taken] = after.removed
    if (!taken) return
    const { id: evidenceId, kind } = taken
    const recordId = after.id
    offerUndo(copy.removed(kind), copy.restored(kind), async (requestId) =>
      show(await api.evidence.restore({ recordId, evidenceId, requestId })),
    )
  })
  const files = viewedOf(record.evidence, links.data)
  return (
    <>
      <Section kind="card" title={words.record.title} aside={need > 0 && copy.counted(have, need)}>
        {need > 0 && <EvidenceMeter have={have} need={need} />}
        {frozen && <Box className={styles.frozen}>{words.record.frozen}</Box>}
        {partly && <Box className={styles.frozen}>{words.record.locked}</Box>}
        {blocks.map((block) => (
          <KindBlock
            key={block.kind}
            block={block}
            record={record}
            files={files}
            waiting={waiting.filter(({ kind }) => kind === block.kind)}
            onOpen={(file) => setOpen(record.evidence.indexOf(file))}
            onRemove={({ id: evidenceId }) => remove.run({ recordId: record.id, evidenceId })}
            onPhotos={async (kind, source) => send(await pickPhotos(MOST_AT_ONCE, source), { kind })}
            onDocuments={async (kind) => send(await pickDocuments(MOST_AT_ONCE), { kind })}
            onGone={gone}
            onAttached={show}
          />
        ))}
        <Failure action={remove} />
      </Section>
      {!frozen && <Removed record={record} onRestored={show} />}
      {open !== null && <Viewer links={links} files={files} at={open} onMove={setOpen} onClose={() => setOpen(null)} />}
    </>
  )
}
