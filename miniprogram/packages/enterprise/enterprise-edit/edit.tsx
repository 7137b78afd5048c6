import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise as copy } from '@/copy/enterprise'
import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import type { Stated } from '@/features/enterprise/draft'
import type { Enterprise } from '@/features/enterprise/for-enterprise'
import { holdingsChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { back, go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../enterprise.module.scss'
import { missingIn, ProfileFields } from '../profile-fields'

const words = copy.edit

export function Edit({ enterprise }: { enterprise: Enterprise }) {
  const { id, creditCode, manager, name, district, industry, tier, size } = enterprise
  const before: Stated = { name, district, industry, tier, size }
  const [stated, setStated] = useState(before)
  const action = useAction(`enterprise/update:${id}`, api.enterprise.update, () => {
    back()
    return holdingsChanged()
  })
  if (!manager)
    return (
      <Section>
        <Box className={styles.stack}>
          <Note icon="info">{words.byManager}</Note>
          <Button kind="quiet" wide onPress={() => go('enterprise', { enterpriseId: id })}>
            {remedies.to(titles.enterprise)}
          </Button>
        </Box>
      </Section>
    )
  const missing = missingIn(stated)
  const same = JSON.stringify(stated) === JSON.stringify(before)
  return (
    <>
      <Section kind="card">
        <Field label={copy.code.label} hint={words.codeStays}>
          <Box className={styles.long}>{creditCode}</Box>
        </Field>
        <ProfileFields stated={stated} onChange={(part) => setStated({ ...stated, ...part })} />
      </Section>
      <Section>
        <Box className={styles.stack}>
          <Box className={styles.second}>{words.effect}</Box>
          {missing.length > 0 && <Box className={styles.second}>{copy.register.left(missing)}</Box>}
          <Failure action={action} />
          <Button
            wide
            busy={action.busy}
            disabled={same || missing.length > 0}
            onPress={() => action.run({ enterpriseId: id, ...stated })}
          >
            {words.submit}
          </Button>
        </Box>
      </Section>
    </>
  )
}
