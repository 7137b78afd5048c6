import { useState } from 'react'
import { useTyped } from '../file-preview/use-typed.h5'
import { Icon } from '../icon'
import type { ThumbProps } from '.'
import styles from './thumb.module.scss'

export function Thumb({ url, type }: ThumbProps) {
  const { src, broken } = useTyped(url, type)
  const [undrawn, setUndrawn] = useState(false)
  if (broken || undrawn) return <Icon name="alert" />
  return src ? <img src={src} alt="" className={styles.thumb} onError={() => setUndrawn(true)} /> : null
}
