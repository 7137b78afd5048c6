import { useList } from '@/api/use-list'
import { admissions } from '@/copy/admissions'
import { day } from '@/copy/moment'
import { Pages } from '@/features/loaded/pages'
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
export function FindingOf({ of: { id: caseId }, finding, onFinding }: FindingProps) {
  const waiting = useList('lifecycle.objections', { caseId, waiting: true })
  return (
    <>
      <Field label={words.which}>
        <Pages list={waiting} rows={2} empty={words.none}>
          {(open) => (
            <Choices
              label={words.which}
              value={finding?.objectionId ?? null}
              onChange={(objectionId) => onFinding({ objectionId, upheld: null })}
              options={open.map(({ id, text, on }) => ({ value: id as string, words: text, note: day(on, now()) }))}
            />
          )}
        </Pages>
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
