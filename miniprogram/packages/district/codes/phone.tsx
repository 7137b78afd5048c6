import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { codes } from '@/copy/codes'
import { Failure } from '@/features/failure'
import { may } from '@/features/work/entries'
import { useOfficer } from '@/features/work/use-officer'
import { dial } from '@/platform/contact'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from '@/ui/workbench/cards.module.scss'
import type { Waiting } from './code-card'

const words = codes.phone

/** The number to ask about the code: shown when it is asked for, which leaves a trace, and to the officer of the district alone. */
export function Phone({ enterprise: { id, district, hasPhone } }: { enterprise: Waiting }) {
  const officer = useOfficer().data
  const [phone, setPhone] = useState<string | null>(null)
  const look = useAction(`enterprise/codePhone:${id}`, api.enterprise.codePhone, (answer) => setPhone(answer.phone))
  const own = officer && may(officer, 'enterprise.codePhone') && officer.roles.some(({ scope }) => scope === district)
  if (!hasPhone) return <Box>{words.none}</Box>
  if (!own) return <Box>{words.ofDistrict}</Box>
  if (phone !== null)
    return (
      <Button kind="text" size="small" icon="phone" onPress={() => dial(phone)}>
        {phone}
      </Button>
    )
  return (
    <Box>
      <Button kind="quiet" size="small" busy={look.busy} onPress={() => look.run({ enterpriseId: id })}>
        {words.show}
      </Button>
      <Box className={styles.second}>{words.hint}</Box>
      <Failure action={look} />
    </Box>
  )
}
