import type { RecordId } from '@shared/ids'
import { useState } from 'react'
import { checks as words } from '@/copy/checks'
import { kindLabel } from '@/features/evidence/kinds'
import { useLinks } from '@/features/evidence/links'
import { viewedOf } from '@/features/evidence/viewed'
import { Viewer } from '@/features/evidence/viewer'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { FilePreview } from '@/ui/file-preview'
import styles from '@/ui/workbench/columns.module.scss'
import type { DeniedService } from './queries'

interface FilesProps {
  recordId: RecordId
  files: DeniedService['record']['evidence']
}

/** What the station has to show for it. */
export function Files({ recordId, files }: FilesProps) {
  const links = useLinks(recordId)
  const [open, setOpen] = useState<number | null>(null)
  if (files.length === 0) return <Box className={styles.side}>{words.noFiles}</Box>
  if (links.isError) return <Missing query={links} rows={1} />
  return (
    <Box className={styles.files}>
      {files.map(({ id, kind, name, type }, index) => (
        <Box key={id} as="article" className={styles.paper}>
          <Heading level={3} className={styles.title}>
            {kindLabel(kind)}
          </Heading>
          <FilePreview name={name} url={links.data?.get(id) ?? null} type={type} onOpen={() => setOpen(index)} />
        </Box>
      ))}
      {open !== null && (
        <Viewer
          links={links}
          files={viewedOf(files, links.data)}
          at={open}
          onMove={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </Box>
  )
}
