import { useCallback } from 'react'
import { access } from '@/copy/access'
import { clauses } from '@/copy/punctuation'
import { Loaded } from '@/features/loaded'
import { enterAs } from '@/features/sign-in/enter-as'
import { checkCode } from '@/features/sign-in/ticket'
import { returnTo } from '@/platform/return-to'
import { secretLink } from '@/platform/secret-link'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { LifeBar } from '@/ui/ticket/life-bar'
import { FramedQrCode } from '@/ui/ticket/qr-code'
import styles from './desktop.module.scss'
import { CopyButton, Steps } from './steps'
import { useSignIn } from './use-sign-in'

const words = access.desktop

interface SignInCodeProps {
  /** on a desktop; a phone cannot scan its own screen */
  wide: boolean
  /** what was being done before */
  back: string | undefined
}

/** The code to scan, or on a phone to copy, and what to compare. */
export function SignInCode({ wide, back }: SignInCodeProps) {
  const enter = useCallback(
    (token: string) => {
      void enterAs(token)
      returnTo(back)
    },
    [back],
  )
  const code = useSignIn(enter)
  const now = useNow(1_000)
  return (
    <Loaded query={code} rows={2}>
      {({ ticket, since, seconds }) => {
        const link = secretLink('desktopConfirm', ticket)
        const left = Math.max(0, seconds - Math.floor((now - since) / 1_000))
        const check = (
          <>
            <Box className={styles.label}>{words.check}</Box>
            <Box className={styles.check} aria-label={words.checkName(checkCode(ticket))} role="img">
              {checkCode(ticket)}
            </Box>
            <LifeBar seconds={left} of={seconds} />
            <Box className={styles.label}>{clauses([words.waiting, words.life(left)])}</Box>
          </>
        )
        if (!wide)
          return (
            <Box className={styles.code}>
              <Steps steps={words.onPhone.steps} />
              <Box className={styles.ticket}>{ticket}</Box>
              <CopyButton words={words.onPhone.copy} text={ticket} main />
              {check}
              <Box className={styles.other}>
                <Box className={styles.strong}>{words.onPhone.other}</Box>
                <Box className={styles.label}>{words.onPhone.otherText}</Box>
                <Box className={styles.middle}>
                  <FramedQrCode text={link} label={words.qrName} />
                </Box>
              </Box>
            </Box>
          )
        return (
          <Box className={styles.code}>
            <Steps steps={words.steps} />
            <FramedQrCode text={link} label={words.qrName} />
            {check}
            <Box className={styles.other}>
              <Box className={styles.strong}>{words.noCamera}</Box>
              <Box className={styles.label}>{words.link}</Box>
              <Box className={styles.ticket}>{ticket}</Box>
              <CopyButton words={words.copyLink} text={link} />
            </Box>
          </Box>
        )
      }}
    </Loaded>
  )
}
