import type { CarrierId } from '@shared/ids'
import { cycleLedger as words } from '@/copy/cycle-ledger'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import styles from './cycle-ledger.module.scss'
import { type Chain, useChain } from './queries'

/** Whether the rows are what was written, above all else; asked of the server each time, never remembered. */
export function ChainState({ carrierId }: { carrierId: CarrierId }) {
  const chain = useChain(carrierId)
  return (
    <Box className={styles.chain}>
      <Box className={styles.found}>
        <Loaded query={chain} rows={1}>
          {(found) => <Found chain={found} />}
        </Loaded>
      </Box>
      <Box className={styles.again}>
        <Button kind="line" size="small" icon="refresh" busy={chain.isFetching} onPress={() => void chain.refetch()}>
          {words.again}
        </Button>
      </Box>
    </Box>
  )
}

function Found({ chain: { brokenAt, head, rows, signedOn } }: { chain: Chain }) {
  if (brokenAt === null)
    return (
      <Note tone="good" icon="checkc">
        <Box className={styles.strong}>{words.whole(head)}</Box>
        <Box>{words.against(rows, signedOn)}</Box>
      </Note>
    )
  return (
    <Note tone="bad" icon="alert">
      <Box className={styles.strong}>{words.broken(brokenAt)}</Box>
      <Box>{words.brokenText}</Box>
    </Note>
  )
}
