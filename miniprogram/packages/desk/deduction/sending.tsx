import type { ProposalId } from '@shared/ids'
import { fileName } from '@shared/text/file-name'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { deduction } from '@/copy/deduction'
import { refusedWith } from '@/platform/envelope'
import { type LocalFile, upload } from '@/platform/files'
import { newId } from '@/platform/id'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import styles from './deduction.module.scss'
import { proposedChanged } from './queries'

const words = deduction.files

interface SendingProps {
  proposalId: ProposalId
  file: LocalFile
  onGone: () => void
}

/** One file on its way: how far it is, and a retry of its own that cannot attach it twice. */
export function Sending({ proposalId, file, onGone }: SendingProps) {
  const [percent, setPercent] = useState(0)
  const [problem, setProblem] = useState<{ text: string; final: boolean } | null>(null)
  const [keys] = useState(() => ({ begin: newId(), attach: newId() }))
  const started = useRef(false)
  const send = async () => {
    setProblem(null)
    try {
      const begin = { proposalId, name: fileName(file.name), requestId: keys.begin }
      const target = await persist(() => api.deduction.beginUpload(begin))
      await upload(file, target, setPercent)
      await persist(() => api.deduction.attach({ uploadId: target.uploadId, requestId: keys.attach }))
      await proposedChanged()
      onGone()
    } catch (error) {
      const refused = refusedWith(error, 'FILE_REFUSED')
      // Sending the same file again only helps one that did not arrive whole.
      const final = refused !== null && refused.data.problem !== 'missing'
      setProblem({ text: final ? words.refused : words.failed, final })
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
        title={file.name}
        note={problem?.text ?? words.sending(percent)}
        tone={problem ? 'bad' : undefined}
      />
      {problem && (
        <Box className={styles.actions}>
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
