import type { UploadId } from '@shared/ids'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { limits } from '@shared/limits'
import { api } from '@/api'
import { enterprise } from '@/copy/enterprise'
import { AddFiles } from '@/features/evidence/add-files'
import { SendingFile } from '@/features/evidence/sending-file'
import { useSending } from '@/features/evidence/use-sending'
import { type LocalFile, pickDocuments, pickPhotos } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import styles from '../enterprise.module.scss'

const words = enterprise.dispute.files
const kind = 'claim'

export interface Sent {
  uploadId: UploadId
  name: string
}

interface FilesProps {
  sent: readonly Sent[]
  onSent: (sent: (before: readonly Sent[]) => readonly Sent[]) => void
  /** how many are on their way */
  onSending: (count: number) => void
}

/** What goes along with what is said: for the officers alone. It stays here until it is said, and is nowhere if it is not. */
export function Files({ sent, onSent, onSending }: FilesProps) {
  const { sending, send, gone } = useSending(onSending)
  const room = limits.raisedFiles - sent.length - sending.length
  const add = async (pick: (most: number) => Promise<LocalFile[]>) => send((await pick(room)).slice(0, room), {})
  const drop = (uploadId: UploadId) => onSent((before) => before.filter((each) => each.uploadId !== uploadId))
  return (
    <Box as="section" className={styles.stack} aria-label={words.title}>
      <Box className={styles.strong}>{words.title}</Box>
      <Box className={styles.second}>{words.note}</Box>
      {sent.map(({ uploadId, name }) => (
        <Box key={uploadId} className={styles.file}>
          <Row icon="doc" title={name} note={words.ready} />
          <Button kind="text" size="small" aria-label={words.removeOf(name)} onPress={() => drop(uploadId)}>
            {words.remove}
          </Button>
        </Box>
      ))}
      {sending.map(({ key, file }) => (
        <SendingFile
          key={key}
          title={file.name}
          file={file}
          begin={(named) => api.lifecycle.beginRaiseUpload({ procedure: codeClaim.id, kind, ...named })}
          attach={async ({ uploadId }) => onSent((before) => [...before, { uploadId, name: file.name }])}
          onGone={() => gone(key)}
        />
      ))}
      {room > 0 && (
        <AddFiles
          onPhotos={(source) => void add((most) => pickPhotos(most, source))}
          onDocuments={() => void add(pickDocuments)}
        />
      )}
    </Box>
  )
}
