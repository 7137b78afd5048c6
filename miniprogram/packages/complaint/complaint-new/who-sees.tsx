import type { Route } from '@shared/case/route'
import type { EnterpriseId } from '@shared/ids'
import type { ScreenParameters } from '@shared/screens'
import { complaint } from '@/copy/complaint'
import { useProspect } from '@/features/complaint/queries'
import { Box } from '@/ui/base/box'
import { Choices } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../complaint.module.scss'
import type { Draft } from './form'

const words = complaint.who
const optionsFor = (route: Route) =>
  (['secret', 'open'] as const).map((value) => ({ value, words: words[value].words, note: words[value].note(route) }))

interface WhoSeesProps extends ScreenParameters<'complaintNew'> {
  enterpriseId: EnterpriseId | undefined
  draft: Draft
  /** points can be taken off this carrier */
  deductible: boolean
  /** who will deal with it */
  route: Route
  onChange: (part: Partial<Draft>) => void
}

/** Who will learn what, said before anything is sent: also what a deduction would tell the station (F1, T4). */
export function WhoSees({ enterpriseId, draft, deductible, route, onChange, carrierId, bookingId }: WhoSeesProps) {
  const { ground, happenedOn, secretFromStation } = draft
  const dated = bookingId !== undefined || happenedOn !== null
  const prospect = useProspect(
    deductible && enterpriseId && ground && dated && secretFromStation
      ? { enterpriseId, carrierId, ground, ...(bookingId ? { bookingId } : { happenedOn: happenedOn! }) }
      : null,
  )
  return (
    <Section title={words.title}>
      <Choices
        label={words.title}
        options={optionsFor(route)}
        value={secretFromStation ? 'secret' : 'open'}
        onChange={(value) => onChange({ secretFromStation: value === 'secret' })}
      />
      {deductible && prospect.data && (
        <Note tone={prospect.data.revealing ? 'warn' : 'plain'} icon="info">
          {prospect.data.revealing ? complaint.prospect.yes : complaint.prospect.no}
        </Note>
      )}
      <Box className={styles.second}>{words.platform}</Box>
    </Section>
  )
}
