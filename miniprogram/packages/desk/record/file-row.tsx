import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import type { ReactNode } from 'react'
import { evidence as words } from '@/copy/evidence'
import { InspectionTag } from '@/features/desk/inspection-tag'
import { Row } from '@/ui/list'
import type { RecordView } from './requirements'

/** A file of a record: what it is, whether it counts, and why if it does not. */
export function FileRow({ file, aside }: { file: RecordView['evidence'][number]; aside: ReactNode }) {
  const { kind, name, inspection } = file
  const { state, why } = inspection
  const problem = why ? words.unreadable[why] : state === 'same-pixels' ? words.samePixels : null
  return (
    <Row
      icon={kind === 'photo' ? 'camera' : 'doc'}
      title={isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind}
      note={problem ? words.problem(name, problem) : name}
      tone={problem ? 'bad' : undefined}
      aside={
        <>
          <InspectionTag inspection={inspection} />
          {aside}
        </>
      }
    />
  )
}
