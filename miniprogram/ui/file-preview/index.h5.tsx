import { useState } from 'react'
import { file as words } from '@/copy/file'
import { Press } from '../base/press'
import { Button } from '../button'
import type { FilePreviewProps } from '.'
import styles from './file-preview.module.scss'
import { useTyped } from './use-typed.h5'

export function FilePreview({ name, url, type, onOpen }: FilePreviewProps) {
  const { src, broken } = useTyped(url, type)
  const [undrawn, setUndrawn] = useState(false)
  if (broken || undrawn) return <div className={styles.broken}>{words.broken}</div>
  if (!src) return <div className={styles.frame} role="status" aria-label={words.loading} />
  if (type.startsWith('image/'))
    return (
      <Press onPress={onOpen} aria-label={words.enlarge(name)} className={styles.frame}>
        <img src={src} alt={name} className={styles.image} onError={() => setUndrawn(true)} />
      </Press>
    )
  return (
    <>
      {navigator.pdfViewerEnabled && <iframe src={src} title={name} className={styles.page} />}
      <Button kind="line" size="small" icon="doc" onPress={onOpen}>
        {words.openDocument}
      </Button>
    </>
  )
}
