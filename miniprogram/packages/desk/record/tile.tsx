import { evidence as copy } from '@/copy/evidence'
import { file as fileWords } from '@/copy/file'
import { InspectionTag } from '@/features/desk/inspection-tag'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import { Thumb } from '@/ui/thumb'
import styles from './record.module.scss'
import type { Held } from './requirements'

interface TileProps {
  file: Held
  /** 现场照片第 1 份 */
  name: string
  url: string | null
  onOpen: () => void
  onRemove: (() => void) | undefined
}

/** A file as a small square: it opens, and while nothing was claimed it can be taken out. */
export function Tile({ file: { type, name: fileName, inspection }, name, url, onOpen, onRemove }: TileProps) {
  const picture = type.startsWith('image/')
  return (
    <Box className={styles.tile}>
      <Press className={styles.open} onPress={onOpen} aria-label={fileWords.enlarge(copy.called(name, fileName))}>
        <Box className={styles.fill}>{picture ? <Thumb url={url} type={type} /> : <Icon name="doc" />}</Box>
      </Press>
      {inspection.state !== 'fine' && (
        <Box className={styles.mark}>
          <InspectionTag inspection={inspection} />
        </Box>
      )}
      {!picture && <Box className={styles.caption}>{fileName}</Box>}
      {onRemove && (
        <Press className={styles.remove} onPress={onRemove} aria-label={copy.remove(name)}>
          <Box className={styles.cross}>
            <Icon name="close" size={16} />
          </Box>
        </Press>
      )}
    </Box>
  )
}
