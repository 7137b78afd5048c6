import type { CarrierId } from '@shared/ids'
import { slots as words } from '@/copy/slots'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import styles from './slots.module.scss'

/** Why a day has no times, and where to go from there. */
export function Nothing({ closed, carrierId }: { closed: string | null; carrierId: CarrierId }) {
  return (
    <Box className={styles.stack}>
      <Note icon="info">{closed ?? words.nothing}</Note>
      <Button kind="quiet" wide onPress={() => go('carrier', { carrierId })}>
        {words.others}
      </Button>
      <Button kind="quiet" wide onPress={() => go('find')}>
        {words.elsewhere}
      </Button>
    </Box>
  )
}
