import { file as words } from '@/copy/file'
import { states } from '@/copy/states'
import { openFile } from '@/platform/open-file.h5'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import type { Typed } from '@/ui/file-preview/use-typed.h5'
import type { Viewed } from './viewed'
import styles from './viewer.module.scss'

interface PageProps {
  file: Viewed
  shown: Typed
  /** where it is did not come */
  lost: boolean
  /** asks where it is once more */
  onAgain: () => void
  /** 1: all of it fits */
  zoom: number
}

/** What is in a file, as large as there is room; larger, it scrolls. */
export function Page({ file: { name, url, type }, shown: { src, broken }, lost, onAgain, zoom }: PageProps) {
  if (lost || broken)
    return (
      <div className={styles.stage} role="alert">
        <div className={styles.lost}>
          {lost ? words.lost : words.broken}
          <Button kind="line" onPress={onAgain}>
            {states.retry}
          </Button>
        </div>
      </div>
    )
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
