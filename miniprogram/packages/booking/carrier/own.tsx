import type { Carrier } from '@shared/directory/carrier'
import { change } from '@shared/law/g26/station-status'
import { procedureFor } from '@shared/lifecycle/procedure-for'
import { carrier as words } from '@/copy/carrier'
import styles from '@/features/carrier/carrier.module.scss'
import { useWho } from '@/features/who/use-who'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** For whoever manages it: what has to be reported before it changes here, and that nothing else can be changed here yet. */
export function Own({ carrier: { id, kind } }: { carrier: Carrier }) {
  const { data: who } = useWho()
  const manages = who?.roles.some(({ role, scope }) => role === 'carrier-manager' && scope === id)
  const [report, promise] = (['apply-change', 'publish-promise'] as const).map((effect) => procedureFor(kind, effect))
  if (!manages || !(report || promise)) return null
  const { kinds, withinWorkingDays } = change.value
  return (
    <Section title={words.own.title}>
      <List card>
        {report && (
          <Row
            icon="edit"
            title={words.own.report}
            note={words.own.reportNote(kinds, withinWorkingDays)}
            to={there('apply', { procedure: report.id })}
          />
        )}
        {promise && (
          <Row
            icon="check"
            title={words.own.promise}
            note={words.own.promiseNote}
            to={there('apply', { procedure: promise.id })}
          />
        )}
      </List>
      <Box className={styles.after}>
        <Note icon="info">{words.own.rest}</Note>
      </Box>
    </Section>
  )
}
