import type { UploadId } from '@shared/ids'
import { fileName } from '@shared/text/file-name'
import { useEffect, useRef, useState } from 'react'
import { persist } from '@/api/persist'
import { sendingFile as words } from '@/copy/sending-file'
import { refusedWith } from '@/platform/envelope'
import { type LocalFile, type UploadTarget, upload } from '@/platform/files'
import { newId } from '@/platform/id'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import styles from './sending-file.module.scss'

interface SendingFileProps {
  title: string
  file: LocalFile
  /** asks for a place for the bytes */
  begin: (file: { name: string; requestId: string }) => Promise<UploadTarget & { uploadId: UploadId }>
  /** what came there belongs to the matter from now on */
  attach: (uploaded: { uploadId: UploadId; requestId: string }) => Promise<unknown>
  /** it is attached, or was given up */
  onGone: () => void
}

/** One file on its way: how far it is, and a retry of its own that cannot attach it twice. */
export function SendingFile({ title, file, begin, attach, onGone }: SendingFileProps) {
  const [percent, setPercent] = useState(0)
  const [problem, setProblem] = useState<{ text: string; final: boolean } | null>(null)
  const [keys] = useState(() => ({ begin: newId(), attach: newId() }))
  const started = useRef(false)
  const send = async () => {
    setProblem(null)
    try {
      const target = await persist(() => begin({ name: fileName(file.name), requestId: keys.begin }))
      await upload(file, target, setPercent)
      await persist(() => attach({ uploadId: target.uploadId, requestId: keys.attach }))
      onGone()
    } catch (error) {
      const why = refusedWith(error, 'FILE_REFUSED')?.data.problem
      // Sending the same file again only helps one that did not arrive whole.
      setProblem({ text: why ? words.refused[why] : words.failed, final: why !== undefined && why !== 'missing' })
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
        title={title}
        note={problem?.text ?? words.percent(percent)}
        tone={problem ? 'bad' : undefined}
      />
      {problem && (
        <Box className={styles.problem}>
          {!problem.final && (
            <Button size="small" kind="quiet" onPress={() => void send()}>
              {words.again}
            </Button>
          )}
          <Button size="small" kind="text" onPress={onGone}>
            {words.drop}
          </Button>
        </Box>
      )}
    </>
  )
}
