import { admissions } from '@/copy/admissions'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Choices, Field } from '@/ui/field'
import type { Case } from '../parts/queries'
import type { Review } from './review'

const words = admissions.objections

interface FindingProps {
  of: Case
  finding: Review['finding']
  onFinding: (finding: Review['finding']) => void
}

/** Which objection was looked into, and whether it is true. */
export function FindingOf({ of: { objections }, finding, onFinding }: FindingProps) {
  const open = objections.filter(({ upheld }) => upheld === null)
  return (
    <>
      <Field label={words.which}>
        <Choices
          label={words.which}
          value={finding?.objectionId ?? null}
          onChange={(objectionId) => onFinding({ objectionId, upheld: null })}
          options={open.map(({ id, text, at }) => ({ value: id as string, words: text, note: moment(at, now()) }))}
        />
      </Field>
      {finding && (
        <Field label={words.finding}>
          <Choices
            label={words.finding}
            value={finding.upheld === null ? null : finding.upheld ? 'upheld' : 'not'}
            onChange={(chosen) => onFinding({ ...finding, upheld: chosen === 'upheld' })}
            options={[
              { value: 'upheld', words: words.upheld },
              { value: 'not', words: words.not },
            ]}
          />
        </Field>
      )}
    </>
  )
}
