import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { admissions } from '@/copy/admissions'
import { tied } from '@/copy/tied'
import { RecuseButton } from '@/features/tied/recuse'
import { say } from '@/platform/said'
import { type Case, caseMoved } from '../parts/queries'

/** 我有利害关系: the case is another's from now on. */
export function Recuse({ of: { id } }: { of: Case }) {
  const recuse = useAction(`lifecycle/recuse:${id}`, api.lifecycle.recuse, () => {
    say(tied.recuse.done)
    return caseMoved()
  })
  return <RecuseButton alone text={admissions.recuse} action={recuse} onYes={() => recuse.run({ caseId: id })} />
}
