import type { Carrier } from '@shared/directory/carrier'
import { procedureFor, reportedBy } from '@shared/lifecycle/procedure-for'
import { carrier as words } from '@/copy/carrier'
import styles from '@/features/carrier/carrier.module.scss'
import { useWho } from '@/features/who/use-who'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** For whoever manages it: what has to be reported before it changes here, what they change themselves, and that nothing else can be changed here yet. */
export function Own({ carrier: { id, kind } }: { carrier: Carrier }) {
  const { data: who } = useWho()
  const manages = who?.roles.some(({ role, scope }) => role === 'carrier-manager' && scope === id)
  const [report, promise] = (['apply-change', 'publish-promise'] as const).map((effect) => procedureFor(kind, effect))
  if (!manages || !(report || promise)) return null
  const reported = report && reportedBy(report)
  return (
    <Section title={words.own.title}>
      <List card>
        {report && (
          <Row
            icon="edit"
            title={words.own.report}
            {...(reported && { note: words.own.reportNote(reported.kinds, reported.within) })}
            to={there('apply', { procedure: report.id })}
          />
        )}
        <Row icon="clock" title={words.own.plan} note={words.own.planNote} to={there('services')} />
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
