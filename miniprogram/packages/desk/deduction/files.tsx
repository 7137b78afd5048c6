import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { deduction as words } from '@/copy/deduction'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { AddFiles } from '@/features/evidence/add-files'
import { SendingFile } from '@/features/evidence/sending-file'
import { useSending } from '@/features/evidence/use-sending'
import { Viewer } from '@/features/evidence/viewer'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { now } from '@/platform/clock'
import { pickDocuments, pickPhotos } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Row } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from './deduction.module.scss'
import { type Proposed, proposedChanged, useLinks } from './queries'

const MOST_AT_ONCE = 6

interface FilesProps {
  proposed: Proposed
  editable: boolean
  /** how many are on their way */
  onSending: (count: number) => void
}

/** What the station shows with its answer: each file, those on their way, and the ways to add one. */
export function Files({ proposed, editable, onSending }: FilesProps) {
  const { id: proposalId, files } = proposed
  const { sending, send, gone } = useSending(onSending)
  const [open, setOpen] = useState<number | null>(null)
  const links = useLinks(proposed)
  const detach = useAction(`deduction/detach:${proposalId}`, api.deduction.detach, (after) => {
    const taken = files.find(({ id }) => !after.files.some((left) => left.id === id))
    if (taken)
      offerUndo(words.files.removed(taken.name), words.files.restored(taken.name), async (requestId) => {
        await api.deduction.restore({ proposalId, evidenceId: taken.id, requestId })
        await proposedChanged()
      })
    return proposedChanged()
  })
  return (
    <Section kind="card" title={words.files.title}>
      <Box className={styles.stack}>
        {editable && <Box className={styles.second}>{words.files.note}</Box>}
        {editable && files.some(({ stays }) => stays) && <Box className={styles.second}>{words.files.stay}</Box>}
        {files.map((file, at) => (
          <Box key={file.id} className={styles.row}>
            <Row icon="doc" title={file.name} note={noteOf(file)} tone={toneOf(file)} onPress={() => setOpen(at)} />
            {editable && !file.stays && (
              <Button
                kind="text"
                size="small"
                flush
                aria-label={words.files.removeOf(file.name)}
                onPress={() => detach.run({ proposalId, evidenceId: file.id })}
              >
                {words.files.remove}
              </Button>
            )}
          </Box>
        ))}
        {sending.map(({ key, file }) => (
          <SendingFile
            key={key}
            title={file.name}
            file={file}
            begin={(named) => api.deduction.beginUpload({ proposalId, ...named })}
            attach={async (uploaded) => {
              await api.deduction.attach(uploaded)
              await proposedChanged()
            }}
            onGone={() => gone(key)}
          />
        ))}
        {editable && (
          <AddFiles
            onPhotos={async (source) => send(await pickPhotos(MOST_AT_ONCE, source), {})}
            onDocuments={async () => send(await pickDocuments(MOST_AT_ONCE), {})}
          />
        )}
        <Failure action={detach} />
      </Box>
      {open !== null && (
        <Viewer
          links={links}
          files={files.map(({ id, name, type, bytes, addedAt }) => ({
            ...{ id, name, type, title: name },
            note: dotted([fileWords.size(bytes), moment(addedAt, now())]),
            url: links.data?.get(id) ?? null,
          }))}
          at={open}
          onMove={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

type File = Proposed['files'][number]
const noteOf = ({ bytes, state }: File) =>
  dotted([fileWords.size(bytes), state === 'waiting' && words.files.look, state === 'unreadable' && words.files.broken])
const toneOf = ({ state }: File) => (state === 'unreadable' ? ('bad' as const) : undefined)
