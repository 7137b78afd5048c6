import { districts } from '@shared/directory/districts'
import { checkSymbol } from '@shared/enterprise/credit-code'
import { useState } from 'react'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes as words } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { Failure } from '@/features/failure'
import { RecuseCode } from '@/features/tied/recuse'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/cards.module.scss'
import { CardHead, Code } from './card-head'
import { Phone } from './phone'

export type Waiting = Extract<Item<'enterprise.unusualCodes'>, { tied: null }>

/** One enterprise and its code, with the digit that does not fit; then what the officer may do, or when one let it pass. */
export function CodeCard({ enterprise }: { enterprise: Waiting }) {
  const { name, creditCode, district, at, passedAt } = enterprise
  return (
    <Box as="article" className={styles.card}>
      <CardHead name={name} passedAt={passedAt} />
      <KeyValues
        rows={[
          [words.code, <Code key="code" of={creditCode} />],
          [words.check, words.expected(creditCode.slice(-1), checkSymbol(creditCode))],
          [words.district, districts[district].name],
          ...(passedAt === null
            ? ([
                [queues.since, clauses([dayOf(at, now()), waited(at, now())])],
                [words.phone.label, <Phone key="phone" enterprise={enterprise} />],
              ] as const)
            : []),
        ]}
      />
      {passedAt === null && <Answer enterprise={enterprise} />}
    </Box>
  )
}

function Answer({ enterprise: { id, name } }: { enterprise: Waiting }) {
  const [asking, setAsking] = useState(false)
  const confirm = useAction(`enterprise/confirmCode:${id}`, api.enterprise.confirmCode, () => {
    setAsking(false)
    say(words.done)
    void changed('enterprise.unusualCodes')
  })
  return (
    <Box className={styles.actions}>
      <RecuseCode enterpriseId={id} />
      <Button kind="line" size="small" onPress={() => setAsking(true)}>
        {words.confirm}
      </Button>
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
