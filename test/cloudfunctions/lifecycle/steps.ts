import type { CaseId, EnterpriseId } from '@shared/ids'
import type { Form } from '@shared/lifecycle/form'
import { photo } from '../../pictures/files'
import { key, type World } from '../../world'
import { answersOf, goodForm } from './scene'

/** Steps of a procedure as people take them, through the operations alone, under a clock that is moved along. */
export class Steps {
  constructor(readonly world: World) {}

  at(iso: string): void {
    this.world.cloud.setClockOffset(Date.parse(iso) - Date.now())
  }

  async draft(as: string, enterpriseId: EnterpriseId, form: Form = goodForm): Promise<CaseId> {
    const input = { procedure: 'station-entry', enterpriseId, form: answersOf(form), requestId: key() }
    return (await this.world.must(as, 'lifecycle/draft', input)).id
  }

  /** A draft about station-a, or another carrier. */
  async begin(as: string, procedure: string, carrierId: string, form: Form): Promise<CaseId> {
    const input = { procedure, carrierId, form: answersOf(form), requestId: key() }
    return (await this.world.must(as, 'lifecycle/draft', input)).id
  }

  /** One photo of each kind, looked at. */
  async attach(as: string, caseId: CaseId, ...kinds: string[]): Promise<void> {
    for (const kind of kinds) {
      const place = { caseId, kind, name: `${kind}.jpg`, requestId: key() }
      const { uploadId, url, headers } = await this.world.must(as, 'lifecycle/beginUpload', place)
      await fetch(url, { method: 'PUT', headers, body: photo() })
      await this.world.must(as, 'lifecycle/attach', { uploadId, requestId: key() })
    }
    await this.world.cloud.runTimer('jobs', 'tick')
  }

  /** With the declaration, again. */
  supply = (as: string, caseId: CaseId) =>
    this.act(as, caseId, 'supply', { declaration: { agreed: true, name: '李先生' } })

  file = (as: string, caseId: CaseId) =>
    this.world.call(as, 'lifecycle/file', {
      caseId,
      declaration: { agreed: true, name: '王女士' },
      requestId: key(),
    })

  /** An application with everything that it needs, filed. */
  async apply(as: string, enterpriseId: EnterpriseId, form: Form = goodForm): Promise<CaseId> {
    const caseId = await this.draft(as, enterpriseId, form)
    await this.attach(as, caseId, 'licence', 'premises', 'staff', 'management')
    const filed = await this.file(as, caseId)
    if (!filed.ok) throw new Error(JSON.stringify(filed.error))
    return caseId
  }

  view = (caseId: CaseId) => this.world.must('city-admin', 'lifecycle/get', { caseId })

  /** From the state that the case is in. */
  async act(as: string, caseId: CaseId, action: string, own: object = {}) {
    const { state } = await this.view(caseId)
    return this.world.call(as, 'lifecycle/act', { caseId, action, state, requestId: key(), ...own })
  }

  async must(as: string, caseId: CaseId, action: string, own: object = {}): Promise<string> {
    const answer = await this.act(as, caseId, action, own)
    if (!answer.ok) throw new Error(`${action} as ${as}: ${JSON.stringify(answer.error)}`)
    return answer.value.state
  }

  /** What a review has to judge, all of it found to hold. */
  async judged(caseId: CaseId) {
    const { conditions } = await this.view(caseId)
    return { conditions: conditions.map(({ id }) => ({ conditionId: id, holds: true })) }
  }

  /** Admitted after its 公示, whose last day is `until`. */
  async admit(caseId: CaseId, until: string): Promise<void> {
    await this.must('district-haidian', caseId, 'recommend', await this.judged(caseId))
    await this.must('city-1', caseId, 'publish')
    this.at(`${until}T09:00:00+08:00`)
    await this.must('city-1', caseId, 'admit')
  }
}
