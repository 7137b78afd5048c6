import type { UploadId } from '@shared/ids'
import { fileName } from '@shared/text/file-name'
import { useEffect, useRef, useState } from 'react'
import { persist } from '@/api/persist'
import { sendingFile as words } from '@/copy/sending-file'
import { refusedWords } from '@/features/failure/refused-words'
import { Remedy } from '@/features/failure/remedy'
import { Refused, refusedWith, worthRetrying } from '@/platform/envelope'
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

/** What keeps it from arriving: what the service says of it, or that it got lost on the way. `again`: sending the same helps. */
function problemOf(error: unknown): { text: string; again: boolean; refused: Refused | null } {
  const why = refusedWith(error, 'FILE_REFUSED')?.data.problem
  // Of the files that are refused only one that did not arrive whole is worth sending again.
  if (why) return { text: words.refused[why], again: why === 'missing', refused: null }
  if (!(error instanceof Refused)) return { text: words.failed, again: true, refused: null }
  const { verdict, reason } = refusedWords(error)
  return { text: verdict + (reason ?? ''), again: worthRetrying(error), refused: error }
}

/** One file on its way: how far it is, and a retry of its own that cannot attach it twice. */
export function SendingFile({ title, file, begin, attach, onGone }: SendingFileProps) {
  const [percent, setPercent] = useState(0)
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null)
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
      setProblem(problemOf(error))
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
          {problem.again ? (
            <Button size="small" kind="quiet" onPress={() => void send()}>
              {words.again}
            </Button>
          ) : (
            problem.refused && <Remedy error={problem.refused} />
          )}
          <Button size="small" kind="text" onPress={onGone}>
            {words.drop}
          </Button>
        </Box>
      )}
    </>
  )
}
