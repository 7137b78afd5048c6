import { Image } from '@tarojs/components'
import { useState } from 'react'
import { file as words } from '@/copy/file'
import { openFile, type RemoteFile } from '@/platform/open-file'
import { Box } from '../base/box'
import { Press } from '../base/press'
import { Button } from '../button'
import styles from './file-preview.module.scss'

export interface FilePreviewProps extends RemoteFile {
  /** What the file is called: its alternative text, and the name of its button. */
  name: string
}

/** A photo or a document, as much of it as fits; all of it one tap away. */
export function FilePreview({ name, ...file }: FilePreviewProps) {
  const [broken, setBroken] = useState(false)
  const open = () => {
    openFile(file).catch(() => setBroken(true))
  }
  if (broken) return <Box className={styles.broken}>{words.broken}</Box>
  if (!file.type.startsWith('image/'))
    return (
      <Box className={styles.broken}>
        <Button kind="line" size="small" icon="doc" onPress={open}>
          {words.openDocument}
        </Button>
      </Box>
    )
  return (
    <Press onPress={open} aria-label={words.enlarge(name)} className={styles.frame}>
      <Image src={file.url} mode="aspectFit" className={styles.image} onError={() => setBroken(true)} />
    </Press>
  )
}
