import { useEffect, useState } from 'react'
import { file as words } from '@/copy/file'
import { openFile, typedUrl } from '@/platform/open-file.h5'
import { Press } from '../base/press'
import { Button } from '../button'
import type { FilePreviewProps } from '.'
import styles from './file-preview.module.scss'

export function FilePreview({ name, url, type }: FilePreviewProps) {
  const [shown, setShown] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  const image = type.startsWith('image/')
  useEffect(() => {
    if (!url) return
    let made = ''
    typedUrl({ url, type }).then(
      (typed) => {
        made = typed
        setShown(typed)
      },
      () => setBroken(true),
    )
    return () => URL.revokeObjectURL(made)
  }, [url, type])
  const open = () => {
    if (!url) return
    openFile({ url, type }).catch(() => setBroken(true))
  }
  if (broken) return <div className={styles.broken}>{words.broken}</div>
  if (!shown) return <div className={styles.frame} role="status" aria-label={words.loading} />
  if (image)
    return (
      <Press onPress={open} aria-label={words.enlarge(name)} className={styles.frame}>
        <img src={shown} alt={name} className={styles.image} onError={() => setBroken(true)} />
      </Press>
    )
  return (
    <>
      {navigator.pdfViewerEnabled && <iframe src={shown} title={name} className={styles.page} />}
      <Button kind="line" size="small" icon="doc" onPress={open}>
        {words.openDocument}
      </Button>
    </>
  )
}
