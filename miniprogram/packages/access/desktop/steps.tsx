import { useState } from 'react'
import { access } from '@/copy/access'
import { copyText } from '@/platform/clipboard'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './desktop.module.scss'

/** What to do, one after the other. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <Box as="ol" className={styles.steps}>
      {steps.map((step, index) => (
        <Box key={step} as="li" className={styles.step}>
          <Box className={styles.number} aria-hidden>
            {index + 1}
          </Box>
          <Box>{step}</Box>
        </Box>
      ))}
    </Box>
  )
}

/** Copies, and says that it has. */
export function CopyButton({ words, text, main }: { words: string; text: string; main?: boolean }) {
  const [copied, setCopied] = useState(false)
  return (
    <Button
      kind={main ? 'main' : 'quiet'}
      size={main ? 'normal' : 'small'}
      onPress={() => void copyText(text).then(setCopied)}
    >
      {copied ? access.desktop.copied : words}
    </Button>
  )
}
