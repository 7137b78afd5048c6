import { useTyped } from '../file-preview/use-typed.h5'
import type { ThumbProps } from '.'
import styles from './thumb.module.scss'

export function Thumb({ url, type }: ThumbProps) {
  const { src } = useTyped(url, type)
  return src ? <img src={src} alt="" className={styles.thumb} /> : null
}
