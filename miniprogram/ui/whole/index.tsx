import { Span } from '../base/span'
import styles from './whole.module.scss'

/** What a line never breaks: a code, a date. */
export function Whole({ children }: { children: string }) {
  return <Span className={styles.whole}>{children}</Span>
}

/** 2026-09-30, 2026年9月30日, 9月30日, 周三, 09:20–10:05, 80 分, 010-0000-0301. */
const whole = [
  /\d{4}-\d{2}-\d{2}/,
  /(?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5/,
  /\u5468[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5]/,
  /\d{2}:\d{2}\u2013\d{2}:\d{2}/,
  /\d{3,4}(?:-\d{4})+/,
  /\b\d{1,3}(?:\.\d+)? [\u4e00-\u9fff]/,
]
const parts = new RegExp(`(${whole.map(({ source }) => source).join('|')})`)

/** A sentence whose dates and figures stay whole: a browser would break them after a hyphen, a year or a dash, and before a unit. */
export function Dated({ children }: { children: string }) {
  return children.split(parts).map((part, at) => (at % 2 ? <Whole key={String(at)}>{part}</Whole> : part))
}
