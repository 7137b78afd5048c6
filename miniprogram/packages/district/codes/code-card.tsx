import { districts } from '@shared/directory/districts'
import { checkSymbol } from '@shared/enterprise/credit-code'
import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes as words } from '@/copy/codes'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import styles from './codes.module.scss'

type Waiting = Item<'enterprise.unusualCodes'>

/** One enterprise and its code, with the digit that does not fit. */
export function CodeCard({ enterprise: { id, name, creditCode, district } }: { enterprise: Waiting }) {
  const [asking, setAsking] = useState(false)
  const confirm = useAction(`enterprise/confirmCode:${id}`, api.enterprise.confirmCode, () => {
    setAsking(false)
    say(words.done)
    void changed('enterprise.unusualCodes')
  })
  return (
    <Box as="article" className={styles.card}>
      <Heading level={3} className={styles.strong}>
        {name}
      </Heading>
      <KeyValues
        rows={[
          [
            words.code,
            <Box key="code" className={styles.code}>
              {creditCode}
            </Box>,
          ],
          [words.check, words.expected(creditCode.slice(-1), checkSymbol(creditCode))],
          [words.district, districts[district].name],
        ]}
      />
      <Box className={styles.actions}>
        <Button kind="line" size="small" onPress={() => setAsking(true)}>
          {words.confirm}
        </Button>
      </Box>
      {asking && (
        <Confirm
          title={words.ask(name)}
          yes={words.yes}
          no={words.no}
          busy={confirm.busy}
          onYes={() => confirm.run({ enterpriseId: id })}
          onNo={() => setAsking(false)}
        >
          <Box>{words.askText}</Box>
          <Failure action={confirm} />
        </Confirm>
      )}
    </Box>
  )
}
