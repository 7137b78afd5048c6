import Taro, { useDidHide } from '@tarojs/taro'
import { type MouseEvent, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { Layer } from '@/platform/layer'
import { cx } from './cx'
import type { ModalProps } from './modal'
import styles from './modal.module.scss'

/** Another screen has come over the one that this stands on, which Taro goes on drawing for a moment. */
const isCovered = (element: HTMLElement) => element.closest('.taro_page')?.id !== Taro.getCurrentPages().at(-1)?.path

/**
 * The browser's own modal: it keeps the focus inside, closes on Esc and gives the focus back. Left open on a screen that another
 * one covers, it would keep that one from being touched.
 */
export function Modal({ label, onClose, place, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const layer = useContext(Layer) + 1
  useEffect(() => {
    if (!dialog.current) return
    if (isCovered(dialog.current)) onClose()
    else if (!dialog.current.open) {
      dialog.current.showModal()
      // Not on the button that closes it, where Enter would do that instead of what the sheet says.
      if (place === 'bottom') inside.current?.focus()
    }
  }, [onClose, place])
  // Closed before it is taken away: only then does the browser give the focus back to what it came from.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  useDidHide(onClose)
  // The dialog's own area is covered by its children: a click on the element itself fell on the mask around it.
  const outside = (event: MouseEvent) => event.target === dialog.current && onClose()
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={cx(styles.dialog, styles[place])}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={outside}
      onKeyDown={(event) => {
        // The key that opened it is still down: that is no answer yet.
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
      }}
    >
      <Layer.Provider value={layer}>
        <div ref={inside} tabIndex={-1} className={styles.inside}>
          {children}
        </div>
      </Layer.Provider>
    </dialog>
  )
}
