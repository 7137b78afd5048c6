import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api'
import { keyOf } from '@/api/query'
import { deduct } from '@/copy/deduct'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { Viewer } from '@/features/evidence/viewer'
import { now } from '@/platform/clock'
import { newId } from '@/platform/id'
import { Box } from '@/ui/base/box'
import { Row } from '@/ui/list'
import type { OpenProposal } from './proposal-rows'
import styles from './stations.module.scss'

/** What the station attached. Links are fetched when somebody looks, which is journaled. */
export function AnswerFiles({ proposal: { id: proposalId, files } }: { proposal: OpenProposal }) {
  const [open, setOpen] = useState<number | null>(null)
  const links = useQuery({
    queryKey: keyOf('deduction.links', { proposalId }, files.length),
    queryFn: async () => {
      const found = await api.deduction.links({ proposalId, requestId: newId() })
      return new Map(found.files.map(({ evidenceId, url }) => [evidenceId, url]))
    },
    enabled: open !== null,
    staleTime: 9 * 60_000,
    structuralSharing: false,
  })
  return (
    <Box className={styles.entry}>
      <Box className={styles.second}>{deduct.proposals.files(files.length)}</Box>
      {files.map(({ id, name, bytes }, at) => (
        <Row key={id} icon="doc" title={name} note={fileWords.size(bytes)} onPress={() => setOpen(at)} />
      ))}
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
    </Box>
  )
}
