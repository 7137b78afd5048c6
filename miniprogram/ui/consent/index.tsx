import { Button as NativeButton } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef, useSyncExternalStore } from 'react'
import { privacy as words } from '@/copy/consent'
import { answerConsent, consentAsked } from '@/platform/privacy'
import { readPrivacyNotice } from '@/platform/privacy-notice'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import styles from './consent.module.scss'

const AGREE = 'privacy-agree'

/** WeChat's privacy question in our words, at the moment it matters. Saying no leaves everything else usable. */
export function Consent() {
  const asked = useSyncExternalStore(consentAsked.subscribe, consentAsked.get, consentAsked.get)
  const reading = useRef(false)
  const refuse = () => answerConsent(null)
  const read = () => {
    reading.current = true
    consentAsked.set('reading')
    readPrivacyNotice()
  }
  // Who leaves without an answer has said no; who opened the notice has not said anything yet.
  useDidHide(() => {
    if (consentAsked.get() === 'yes') refuse()
  })
  useDidShow(() => {
    if (reading.current && consentAsked.get() === 'reading') consentAsked.set('yes')
    reading.current = false
  })
  if (asked !== 'yes') return null
  return (
    <Sheet title={words.title} onClose={refuse}>
      <Box>{words.text}</Box>
      <Button kind="text" onPress={read}>
        {words.read}
      </Button>
      <Box className={styles.buttons}>
        <Button kind="quiet" wide onPress={refuse}>
          {words.refuse}
        </Button>
        {/* WeChat accepts consent from its own button only, and checks its id. */}
        <NativeButton
          id={AGREE}
          className={styles.agree}
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answerConsent(AGREE)}
        >
          {words.agree}
        </NativeButton>
      </Box>
    </Sheet>
  )
}
