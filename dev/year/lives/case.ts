import type { FormAnswer } from '@shared/lifecycle/form'
import { procedures } from '@shared/lifecycle/procedures'
import type { Input } from '../../../test/calls'
import { pdf } from '../../../test/pictures/files'
import type { Story } from '../story'

/** A case of the lifecycle as those who take part in it go on with it. */
export interface Opened {
  caseId: string
  /** who files it */
  by: string
}

type Party = { enterpriseId: string } | { carrierId: string }

/** Filled in and furnished with what the procedure asks for; it is not filed yet. */
export async function draftCase(
  story: Story,
  by: string,
  procedure: string,
  party: Party,
  answers: Record<string, FormAnswer>,
  explanations: { conditionId: string; reason: string }[] = [],
): Promise<Opened> {
  const form = Object.entries(answers).map(([field, answer]) => ({ field, answer: answer as string }))
  const said = { procedure, ...party, form, explanations, ...story.key() }
  const { id: caseId } = await story.does(by, 'lifecycle/draft', said)
  const kinds = procedures.find(({ id }) => id === procedure)?.attachments ?? []
  for (const { id, least } of kinds)
    for (let nth = 1; nth <= least; nth++) await handIn(story, { by, caseId }, id, `${id}-${nth}.pdf`)
  return { caseId, by }
}

export async function handIn(story: Story, { by, caseId }: Opened, kind: string, name: string): Promise<void> {
  const { uploadId, cloudPath } = await story.does(by, 'lifecycle/beginUpload', { caseId, kind, name, ...story.key() })
  await story.town.upload(by, cloudPath, pdf(`${kind} ${story.between(1, 2 ** 30)}`))
  await story.does(by, 'lifecycle/attach', { uploadId, ...story.key() })
}

export const fileCase = (story: Story, { caseId, by }: Opened, name?: string) =>
  story.does(by, 'lifecycle/file', {
    caseId,
    ...(name ? { declaration: { agreed: true as const, name } } : {}),
    ...story.key(),
  })

type Brought = Partial<Pick<Input<'lifecycle/act'>, 'reason' | 'conditions' | 'declaration' | 'objection' | 'finding'>>

/** The next step, from where the case stands. */
export async function act(story: Story, as: string, caseId: string, action: string, brought: Brought = {}) {
  const { state } = await story.town.must('city-admin', 'lifecycle/get', { caseId })
  return story.does(as, 'lifecycle/act', { caseId, action, state, ...brought, ...story.key() })
}

/** What an officer says of the conditions that only a person can judge; `fails` does not hold, and `passes` may go with a reason. */
export async function judged(story: Story, as: string, caseId: string, fails?: string, passing = '') {
  const { conditions } = await story.town.must(as, 'lifecycle/get', { caseId })
  const said: NonNullable<Brought['conditions']>[number][] = []
  for (const { id: conditionId, outcome, hard } of conditions)
    if (outcome === 'unmet' && !hard) said.push({ conditionId, reason: passing })
    else if (outcome === 'judge' || conditionId === fails) said.push({ conditionId, holds: conditionId !== fails })
  return said
}
