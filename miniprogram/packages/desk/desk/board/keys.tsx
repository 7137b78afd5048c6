import { board } from '@/copy/board'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Key } from '@/ui/key'
import { KeyValues } from '@/ui/key-values'
import { Sheet } from '@/ui/sheet'
import styles from './board.module.scss'

const words = board.keys

/** The keys that are used all day, and the way to all of them. */
export function KeysFoot({ onHelp }: { onHelp: () => void }) {
  return (
    <Box className={styles.keys}>
      {['↑', '↓', '←', '→'].map((arrow) => (
        <Key key={arrow}>{arrow}</Key>
      ))}
      <Box>{words.hints.move}</Box>
      <Key>⏎</Key>
      <Box>{words.hints.open}</Box>
      <Key>C</Key>
      <Box>{words.hints.checkIn}</Box>
      <Key>/</Key>
      <Box>{words.hints.seek}</Box>
      <Box className={styles.grow}>
        <Button kind="text" size="small" hotkey="?" onPress={onHelp}>
          {words.title}
        </Button>
      </Box>
    </Box>
  )
}

export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={words.title} onClose={onClose}>
      <KeyValues rows={words.list} />
      <Box className={styles.second}>{words.note}</Box>
    </Sheet>
  )
}
