import { review as words } from '@/copy/review'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { Sheet } from '@/ui/sheet'
import styles from './review.module.scss'

export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={words.keys.title} onClose={onClose}>
      <KeyValues rows={words.keys.list} />
      <Box className={styles.second}>{words.keys.note}</Box>
    </Sheet>
  )
}
