import { useDidHide } from '@tarojs/taro'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { evidence as words } from '@/copy/evidence'
import { ui } from '@/copy/ui'
import { Press } from '@/ui/base/press'
import { useTyped } from '@/ui/file-preview/use-typed.h5'
import { Icon } from '@/ui/icon'
import { Key } from '@/ui/key'
import { Page } from './page.h5'
import { isLost, type ViewerProps } from './viewed'
import styles from './viewer.module.scss'

const ZOOMS = [1, 1.5, 2, 3]

/** One file after the other over the page, by keys too: ← → turns, + − zooms, Esc goes back to where one was. */
export function Viewer({ files, links, at, onMove, onClose }: ViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [zoom, setZoom] = useState(0)
  const file = files[at]
  const shown = useTyped(file?.url ?? null, file?.type ?? '')
  // Closed before it is taken away: only then does the browser give the focus back to what it came from.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useDidHide(onClose)
  if (!file) return null
  const turn = (step: number) => {
    const next = at + step
    if (next < 0 || next >= files.length) return
    setZoom(0)
    onMove(next)
  }
  const closer = (step: number) => setZoom((before) => Math.min(ZOOMS.length - 1, Math.max(0, before + step)))
  const image = file.type.startsWith('image/')
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') turn(-1)
    else if (event.key === 'ArrowRight') turn(1)
    else if (event.key === '+' || event.key === '=') closer(1)
    else if (event.key === '-') closer(-1)
    else if (event.key === '0') setZoom(0)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={words.viewer.name(file.title, at + 1, files.length)}
      onKeyDown={pressed}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <div className={styles.words} aria-live="polite">
          <div className={styles.title}>{words.viewer.title(file.title, at + 1, files.length)}</div>
          <div className={styles.note}>{file.note}</div>
        </div>
        {image && (
          <>
            <Press
              className={styles.tool}
              onPress={() => closer(-1)}
              disabled={zoom === 0}
              aria-label={words.viewer.out}
            >
              −
            </Press>
            <Press
              className={styles.tool}
              onPress={() => closer(1)}
              disabled={zoom === ZOOMS.length - 1}
              aria-label={words.viewer.in}
            >
              +
            </Press>
          </>
        )}
        <Press className={styles.tool} onPress={onClose} aria-label={ui.close}>
          <Icon name="close" />
        </Press>
      </header>
      <Page
        file={file}
        shown={shown}
        lost={isLost(file, links)}
        onAgain={() => void links.refetch()}
        zoom={ZOOMS[zoom] ?? 1}
      />
      <footer className={styles.foot}>
        <Press className={styles.turn} onPress={() => turn(-1)} disabled={at === 0}>
          <Icon name="left" size={20} />
          {words.viewer.previous}
        </Press>
        <div className={styles.keys} aria-hidden>
          <Key>←</Key>
          <Key>→</Key>
          {words.viewer.turn}
          <Key>+</Key>
          <Key>−</Key>
          {words.viewer.zoom}
          <Key>Esc</Key>
          {words.viewer.back}
        </div>
        <Press className={styles.turn} onPress={() => turn(1)} disabled={at === files.length - 1}>
          {words.viewer.next}
          <Icon name="right" size={20} />
        </Press>
      </footer>
    </dialog>
  )
}
