import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { certificate } from '@/copy/certificate'
import { useStation } from '@/features/desk/use-station'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import styles from '../parts/parts.module.scss'
import { reasonsOf } from '../parts/refused'

const words = certificate.mine

/** For the manager of a station: its own, once a list was published. */
export function Mine({ onCode }: { onCode: (code: string) => void }) {
  const { station } = useStation()
  const issue = useAction(`certificate/issue:${station?.id}`, api.certificate.issue, ({ code }) => onCode(code))
  if (!station?.manager) return null
  return (
    <Section kind="card" title={station.label}>
      <Box className={styles.stack}>
        <Failure action={issue} reason={reasonsOf(issue.error)} />
        <Button kind="quiet" wide busy={issue.busy} onPress={() => issue.run({ carrierId: station.id })}>
          {words.issue}
        </Button>
      </Box>
    </Section>
  )
}
