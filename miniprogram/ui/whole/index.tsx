import { Span } from '../base/span'
import styles from './whole.module.scss'

/** What a line never breaks: a code, a date. */
export function Whole({ children }: { children: string }) {
  return <Span className={styles.whole}>{children}</Span>
}

const date = /(\d{4}-\d{2}-\d{2})/

/** A sentence whose dates stay whole: a browser would break them after a hyphen. */
export function Dated({ children }: { children: string }) {
  return children.split(date).map((part, at) => (date.test(part) ? <Whole key={String(at)}>{part}</Whole> : part))
}
