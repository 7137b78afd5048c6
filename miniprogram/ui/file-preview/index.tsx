import { Image } from '@tarojs/components'
import { useState } from 'react'
import { file as words } from '@/copy/file'
import { Box } from '../base/box'
import { Press } from '../base/press'
import { Button } from '../button'
import styles from './file-preview.module.scss'

export interface FilePreviewProps {
  /** Short-lived; null while it is being asked for. */
  url: string | null
  /** image/jpeg, image/png or application/pdf */
  type: string
  /** What the file is called: its alternative text, and the name of its button. */
  name: string
  /** Shows all of it. */
  onOpen: () => void
}

/** A photo or a document, as much of it as fits; all of it one tap away. */
export function FilePreview({ name, url, type, onOpen }: FilePreviewProps) {
  const [broken, setBroken] = useState(false)
  if (!url) return <Box className={styles.frame} role="status" aria-label={words.loading} />
  if (broken) return <Box className={styles.broken}>{words.broken}</Box>
  if (!type.startsWith('image/'))
    return (
      <Box className={styles.broken}>
        <Button kind="line" size="small" icon="doc" onPress={onOpen}>
          {words.openDocument}
        </Button>
      </Box>
    )
  return (
    <Press onPress={onOpen} aria-label={words.enlarge(name)} className={styles.frame}>
      <Image src={url} mode="aspectFit" className={styles.image} onError={() => setBroken(true)} />
    </Press>
  )
}
