import type { RecordId } from '@shared/ids'
import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import { checks as words } from '@/copy/checks'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { FilePreview } from '@/ui/file-preview'
import { ErrorState } from '@/ui/states'
import styles from '@/ui/workbench/columns.module.scss'
import { useLinks } from '../review/queries'
import type { DeniedService } from './queries'

interface FilesProps {
  recordId: RecordId
  files: DeniedService['record']['evidence']
}

/** What the station has to show for it. */
export function Files({ recordId, files }: FilesProps) {
  const links = useLinks(recordId)
  if (files.length === 0) return <Box className={styles.side}>{words.noFiles}</Box>
  if (links.isError) return <ErrorState of="read" onRetry={() => void links.refetch()} />
  return (
    <Box className={styles.files}>
      {files.map(({ id, kind, name, type }) => (
        <Box key={id} as="article" className={styles.paper}>
          <Heading level={3} className={styles.title}>
            {isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind}
          </Heading>
          <FilePreview name={name} url={links.data?.get(id) ?? null} type={type} />
        </Box>
      ))}
    </Box>
  )
}
