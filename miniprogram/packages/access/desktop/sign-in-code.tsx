import { useCallback, useState } from 'react'
import { queryClient } from '@/api/query-client'
import type { access } from '@/copy/access'
import { clauses } from '@/copy/punctuation'
import { Loaded } from '@/features/loaded'
import { checkCode } from '@/features/sign-in/ticket'
import { copyText } from '@/platform/clipboard'
import { replace } from '@/platform/navigate'
import { secretLink } from '@/platform/secret-link'
import { signIn } from '@/platform/session'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LifeBar } from '@/ui/ticket/life-bar'
import { FramedQrCode } from '@/ui/ticket/qr-code'
import styles from './desktop.module.scss'
import { useSignIn } from './use-sign-in'

/** The code to scan, what to compare, and a way without a camera. */
export function SignInCode({ words }: { words: (typeof access)['desktop'] }) {
  const enter = useCallback((token: string) => {
    signIn(token)
    queryClient.clear()
    replace('me')
  }, [])
  const code = useSignIn(enter)
  const now = useNow(1_000)
  const [copied, setCopied] = useState(false)
  return (
    <Loaded query={code} rows={2}>
      {({ ticket, since, seconds }) => {
        const link = secretLink('desktopConfirm', ticket)
        const left = Math.max(0, seconds - Math.floor((now - since) / 1_000))
        return (
          <Box className={styles.code}>
            <Box as="ol" className={styles.steps}>
              {words.steps.map((step, index) => (
                <Box key={step} as="li" className={styles.step}>
                  <Box className={styles.number} aria-hidden>
                    {index + 1}
                  </Box>
                  <Box>{step}</Box>
                </Box>
              ))}
            </Box>
            <FramedQrCode text={link} label={words.qrName} />
            <Box className={styles.label}>{words.check}</Box>
            <Box className={styles.check} aria-label={words.checkName(checkCode(ticket))} role="img">
              {checkCode(ticket)}
            </Box>
            <LifeBar seconds={left} of={seconds} />
            <Box className={styles.label}>{clauses([words.waiting, words.life(left)])}</Box>
            <Box className={styles.other}>
              <Box className={styles.strong}>{words.noCamera}</Box>
              <Box className={styles.label}>{words.link}</Box>
              <Box className={styles.ticket}>{ticket}</Box>
              <Button kind="quiet" size="small" onPress={() => void copyText(link).then(setCopied)}>
                {copied ? words.copied : words.copyLink}
              </Button>
            </Box>
          </Box>
        )
      }}
    </Loaded>
  )
}
