import type { AttachmentKind as Kind } from '@shared/lifecycle/procedure'
import { api } from '@/api'
import { file as fileWords } from '@/copy/file'
import { lifecycle } from '@/copy/lifecycle'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { AddFiles } from '@/features/evidence/add-files'
import { SendingFile } from '@/features/evidence/sending-file'
import { now } from '@/platform/clock'
import type { PhotoSource } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import type { Sending } from './attachments'
import styles from './parts.module.scss'
import { placeOf } from './places'
import { type Attachment, type Case, caseIs } from './queries'

const words = lifecycle.files

interface Edit {
  onPhotos: (source: PhotoSource) => void
  onDocuments: () => void
  onRemove: (file: Attachment) => void
  onGone: (key: string) => void
}

interface AttachmentKindProps {
  kind: Kind
  of: Case
  sending: readonly Sending[]
  onOpen: (id: Attachment['id']) => void
  /** the case is still being filled in */
  edit?: Edit
}

/** One kind: how many are asked for and there, each file, and the ways to add one. */
export function AttachmentKind({ kind, of, sending, onOpen, edit }: AttachmentKindProps) {
  const files = of.attachments.filter((file) => file.kind === kind.id)
  const lacks = kind.least - files.filter(({ state }) => state !== 'unreadable').length
  if (!edit && files.length === 0) return null
  return (
    <Box as="section" id={placeOf.files(kind.id)} aria-label={kind.label} className={styles.stack}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {kind.label}
        </Heading>
        <Box className={cx(styles.outcome, edit && lacks > 0 ? styles.bad : styles.quiet)}>
          {edit && lacks > 0 ? words.lacks(lacks) : words.count(files.length)}
        </Box>
      </Box>
      {files.map((file) => (
        <Box key={file.id} className={styles.file}>
          <Row icon="doc" title={file.name} note={noteOf(file)} tone={toneOf(file)} onPress={() => onOpen(file.id)} />
          {edit && (
            <Button
              kind="text"
              size="small"
              flush
              aria-label={words.remove(file.name)}
              onPress={() => edit.onRemove(file)}
            >
              {words.removeShort}
            </Button>
          )}
        </Box>
      ))}
      {edit &&
        sending.map((each) => (
          <SendingFile
            key={each.key}
            title={kind.label}
            file={each.file}
            begin={(named) => api.lifecycle.beginUpload({ caseId: of.id, kind: each.kind, ...named })}
            attach={async (uploaded) => caseIs(await api.lifecycle.attach(uploaded))}
            onGone={() => edit.onGone(each.key)}
          />
        ))}
      {edit && <AddFiles to={kind.label} onPhotos={edit.onPhotos} onDocuments={edit.onDocuments} />}
    </Box>
  )
}

const noteOf = ({ bytes, addedAt, state }: Attachment) =>
  dotted([
    fileWords.size(bytes),
    dayOf(addedAt, now()),
    state === 'waiting' && words.look,
    state === 'unreadable' && words.broken,
    state === 'same-pixels' && words.same,
  ])
const toneOf = ({ state }: Attachment) => (state === 'unreadable' ? ('bad' as const) : undefined)
