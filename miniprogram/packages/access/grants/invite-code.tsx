import { useState } from 'react'
import { access } from '@/copy/access'
import { moment } from '@/copy/moment'
import { copyText } from '@/platform/clipboard'
import { now } from '@/platform/clock'
import { secretLink } from '@/platform/secret-link'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import styles from './grants.module.scss'

const words = access.inviting

interface InviteCodeProps {
  invited: { code: string; expiresAt: number }
  onAnother: () => void
}

/** The code, this once: the server keeps only its fingerprint. */
export function InviteCode({ invited: { code, expiresAt }, onAnother }: InviteCodeProps) {
  const [copied, setCopied] = useState<'code' | 'link' | null>(null)
  const copy = async (what: 'code' | 'link') => {
    const there = await copyText(what === 'code' ? code : secretLink('invite', code))
    setCopied(there ? what : null)
  }
  return (
    <Box className={styles.form}>
      <Box className={styles.strong}>{words.code}</Box>
      <Box className={styles.code} role="img" aria-label={words.codeName(code)}>
        {code.replace(/(.{4})(?=.)/g, '$1 ')}
      </Box>
      <Box className={styles.second}>{words.expires(moment(expiresAt, now()))}</Box>
      <Note tone="warn" icon="info">
        {words.once}
      </Note>
      <Button wide onPress={() => void copy('code')}>
        {copied === 'code' ? words.copied : words.copy}
      </Button>
      <Button kind="quiet" wide onPress={() => void copy('link')}>
        {copied === 'link' ? words.copied : words.copyLink}
      </Button>
      <Button kind="text" wide onPress={onAnother}>
        {words.another}
      </Button>
    </Box>
  )
}
