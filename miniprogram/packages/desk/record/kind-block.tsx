import type { EvidenceKind } from '@shared/points/evidence'
import { api } from '@/api'
import { desk as words } from '@/copy/desk'
import { evidence as copy } from '@/copy/evidence'
import { AddFiles } from '@/features/evidence/add-files'
import { kindLabel } from '@/features/evidence/kinds'
import { SendingFile } from '@/features/evidence/sending-file'
import { SheetRow } from '@/features/evidence/sheet-row'
import type { Viewed } from '@/features/evidence/viewed'
import type { PhotoSource } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Icon } from '@/ui/icon'
import type { Waiting } from './evidence'
import styles from './record.module.scss'
import { addsTo, type Block, type Held, type RecordView, takesOut, uncounted } from './requirements'
import { Tile } from './tile'

interface KindBlockProps {
  block: Block
  record: RecordView
  files: readonly Viewed[]
  waiting: readonly Waiting[]
  onOpen: (file: Held) => void
  onRemove: (file: Held) => void
  onPhotos: (kind: EvidenceKind, source: PhotoSource) => void
  onDocuments: (kind: EvidenceKind) => void
  onGone: (key: string) => void
  onAttached: (after: RecordView) => void
}

/** One kind: its name, what is asked of it, whether that is there; the files, why some do not count, and the ways to add more. */
export function KindBlock({ block, record, files, waiting, onOpen, onRemove, ...on }: KindBlockProps) {
  const { kind, atLeast, have, drawn } = block
  const label = kindLabel(kind)
  const lacks = atLeast - have
  const frozen = !addsTo(record, kind)
  if (frozen && !drawn && block.files.length === 0 && atLeast === 0) return null
  return (
    <Box as="section" aria-label={label} className={styles.block}>
      <Box className={styles.blockHead}>
        <Heading level={3} className={styles.kind}>
          {label}
        </Heading>
        {atLeast > 0 && <Box className={styles.second}>{copy.atLeast(kind, atLeast)}</Box>}
        {atLeast > 0 && (
          <Box className={cx(styles.state, lacks > 0 ? styles.warn : styles.good)}>
            {lacks <= 0 && <Icon name="check" size={16} />}
            {lacks > 0 ? copy.lacks(kind, lacks, have) : copy.there(kind, have)}
          </Box>
        )}
      </Box>
      {drawn && <SheetRow record={record} />}
      {block.files.length > 0 && (
        <Box className={styles.tiles}>
          {block.files.map((file, index) => (
            <Tile
              key={file.id}
              file={file}
              name={copy.nth(label, index + 1)}
              url={files.find(({ id }) => id === file.id)?.url ?? null}
              onOpen={() => onOpen(file)}
              onRemove={takesOut(record, file) ? () => onRemove(file) : undefined}
            />
          ))}
        </Box>
      )}
      {uncounted(block.files).map((file) => (
        <Box key={file.id} className={cx(styles.second, file.inspection.state !== 'waiting' && styles.bad)}>
          {copy.why(file.name, file.inspection)}
        </Box>
      ))}
      {waiting.map(({ key, kind: of, file }) => (
        <SendingFile
          key={key}
          title={kindLabel(of)}
          file={file}
          begin={(named) => api.evidence.begin({ recordId: record.id, kind: of, ...named })}
          attach={async (uploaded) => on.onAttached(await api.evidence.attach(uploaded))}
          onGone={() => on.onGone(key)}
        />
      ))}
      {!frozen && !drawn && (
        <AddFiles
          to={kindLabel(kind)}
          onPhotos={(source) => on.onPhotos(kind, source)}
          {...(kind !== 'photo' && { onDocuments: () => on.onDocuments(kind) })}
        />
      )}
      {kind === 'other' && !frozen && <Box className={styles.second}>{words.record.otherHint}</Box>}
    </Box>
  )
}
