import type { RecordId } from '@shared/ids'
import type { EvidenceKind } from '@shared/points/evidence'
import { fileName } from '@shared/text/file-name'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { desk as words } from '@/copy/desk'
import { kindLabel } from '@/features/evidence/kinds'
import { refusedWith } from '@/platform/envelope'
import { type LocalFile, upload } from '@/platform/files'
import { newId } from '@/platform/id'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import styles from '../desk.module.scss'
import type { RecordView } from './requirements'

interface UploadRowProps {
  recordId: RecordId
  kind: EvidenceKind
  file: LocalFile
  onDone: (after: RecordView) => void
  onGone: () => void
}

/** One file on its way: how far it is, and a retry of its own that cannot attach it twice. */
export function UploadRow({ recordId, kind, file, onDone, onGone }: UploadRowProps) {
  const [percent, setPercent] = useState(0)
  const [problem, setProblem] = useState<{ text: string; final: boolean } | null>(null)
  const [keys] = useState(() => ({ begin: newId(), attach: newId() }))
  const started = useRef(false)
  const send = async () => {
    setProblem(null)
    try {
      const begin = { recordId, kind, name: fileName(file.name), requestId: keys.begin }
      const target = await persist(() => api.evidence.begin(begin))
      await upload(file, target, setPercent)
      onDone(await persist(() => api.evidence.attach({ uploadId: target.uploadId, requestId: keys.attach })))
    } catch (error) {
      const refused = refusedWith(error, 'FILE_REFUSED')
      const why = refused?.data.problem
      // Sending the same file again only helps one that did not arrive whole.
      setProblem({
        text: why ? words.record.refused[why] : words.record.failed,
        final: why !== undefined && why !== 'missing',
      })
    }
  }
  useEffect(() => {
    if (started.current) return
    started.current = true
    void send()
  })
  return (
    <>
      <Row
        icon="clip"
        title={kindLabel(kind)}
        note={problem?.text ?? words.record.uploading(percent)}
        tone={problem ? 'bad' : undefined}
      />
      {problem && (
        <Box className={styles.problem}>
          {!problem.final && (
            <Button size="small" kind="quiet" onPress={() => void send()}>
              {words.record.again}
            </Button>
          )}
          <Button size="small" kind="text" onPress={onGone}>
            {words.record.drop}
          </Button>
        </Box>
      )}
    </>
  )
}
