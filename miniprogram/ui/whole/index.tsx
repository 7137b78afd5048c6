import { Span } from '../base/span'
import styles from './whole.module.scss'

/** What a line never breaks: a code, a date. */
export function Whole({ children }: { children: string }) {
  return <Span className={styles.whole}>{children}</Span>
}

/** 2026-09-30, 2026年9月30日, 9月30日 周三, 09:20–10:05. */
const date =
  /(\d{4}-\d{2}-\d{2}|(?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5(?: \u5468[\u4e00-\u9fff])?|\d{2}:\d{2}\u2013\d{2}:\d{2})/

/** A sentence whose dates stay whole: a browser would break them after a hyphen, a year or a dash. */
export function Dated({ children }: { children: string }) {
  return children.split(date).map((part, at) => (date.test(part) ? <Whole key={String(at)}>{part}</Whole> : part))
}
