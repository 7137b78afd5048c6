import type { ReactNode } from 'react'
import { ticket as words } from '@/copy/ticket'
import { Box } from '../base/box'
import { Heading } from '../base/heading'
import { Tag, type Tone } from '../tag'
import { Dated } from '../whole'
import { LifeBar } from './life-bar'
import { QrCode } from './qr-code'
import styles from './ticket.module.scss'

interface TicketProps {
  /** False once there is nothing to show it for: the facts stay, the code goes. */
  live: boolean
  /** The code that is good now; null while the first is on its way. */
  code: { digits: string; qr: string; secondsLeft: number; lifetime: number } | null
  /** No network: the last code stays, and the number can be read out instead. */
  offline?: boolean
  /** When it can be used, where that is not now. */
  hint?: string | null
  /** 今天 14:00–14:45 */
  when: string
  /** 11月20日 周五, where `when` names the day by another word. */
  date?: string
  state: { text: string; tone: Tone }
  children: ReactNode
}

/** A booking to show at the desk: a code that changes every half minute above the fold of the ticket, the facts below it. */
export function Ticket({ live, code, offline, hint, when, date, state, children }: TicketProps) {
  return (
    <Box as="article" className={styles.ticket}>
      {live && (
        <>
          <Box className={styles.top}>
            <Box className={styles.hint}>{hint ?? words.show}</Box>
            <Box className={styles.frame}>{code && <QrCode text={code.qr} label={words.qrName} />}</Box>
            <Box className={styles.digits} aria-label={code ? words.digitsName(code.digits) : words.waiting}>
              {code ? words.grouped(code.digits) : words.waiting}
            </Box>
            <LifeBar seconds={code?.secondsLeft ?? 0} of={code?.lifetime ?? 1} />
            <Box className={styles.hint} aria-live="polite">
              {offline ? words.offline : code ? words.life(code.secondsLeft) : words.waiting}
            </Box>
          </Box>
          <Box className={styles.fold} aria-hidden />
        </>
      )}
      <Box className={styles.facts}>
        <Box className={styles.head}>
          <Heading level={2} className={styles.when}>
            <Dated>{when}</Dated>
          </Heading>
          <Tag tone={state.tone}>{state.text}</Tag>
        </Box>
        {date && <Box className={styles.date}>{date}</Box>}
        <Box className={styles.rows}>{children}</Box>
      </Box>
    </Box>
  )
}
