import { Image } from '@tarojs/components'
import styles from './thumb.module.scss'

export interface ThumbProps {
  /** Short-lived; null while it is being asked for. */
  url: string | null
  type: string
}

/** A small picture that fills its place; what it shows is said by what it stands on. */
export function Thumb({ url }: ThumbProps) {
  return url ? <Image src={url} mode="aspectFill" className={styles.thumb} /> : null
}
