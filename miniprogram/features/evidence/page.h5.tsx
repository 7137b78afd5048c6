import { file as words } from '@/copy/file'
import { openFile } from '@/platform/open-file.h5'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import type { Typed } from '@/ui/file-preview/use-typed.h5'
import type { Viewed } from './viewed'
import styles from './viewer.module.scss'

interface PageProps {
  file: Viewed
  shown: Typed
  /** 1: all of it fits */
  zoom: number
}

/** What is in a file, as large as there is room; larger, it scrolls. */
export function Page({ file: { name, url, type }, shown: { src, broken }, zoom }: PageProps) {
  if (broken) return <div className={styles.stage}>{words.broken}</div>
  if (!src) return <div className={styles.stage} role="status" aria-label={words.loading} />
  if (!type.startsWith('image/'))
    return (
      <div className={styles.stage}>
        {navigator.pdfViewerEnabled ? (
          <iframe src={src} title={name} className={styles.paper} />
        ) : (
          url && (
            <Button kind="line" icon="doc" onPress={() => void openFile({ url, type })}>
              {words.openDocument}
            </Button>
          )
        )}
      </div>
    )
  return (
    <Box className={styles.stage} scrolls={zoom > 1}>
      <img
        src={src}
        alt={name}
        className={zoom === 1 ? styles.whole : styles.close}
        {...(zoom > 1 && { style: { width: `${zoom * 100}%` } })}
      />
    </Box>
  )
}
