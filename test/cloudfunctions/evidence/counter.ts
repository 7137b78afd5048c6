import { asId, type EvidenceId, type RecordId } from '@shared/ids'
import type { EvidenceKind } from '@shared/points/evidence'
import type { Inspection } from '../../../shared/evidence/inspection'
import { pdf, photo } from '../../pictures/files'
import { key } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'

type Bytes = Buffer<ArrayBuffer>

/** A station hands in files, and the timer looks at them. */
export class Counter extends Scene {
  /** Uploaded; not attached yet. */
  async sent(recordId: RecordId, bytes: Bytes, kind: EvidenceKind = 'photo'): Promise<EvidenceId> {
    const begun = await this.world.must('staff-a', 'evidence/begin', {
      recordId,
      kind,
      name: '现场.jpg',
      requestId: key(),
    })
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: bytes })
    return asId<EvidenceId>(begun.uploadId)
  }

  attach = (uploadId: string) => this.world.call('staff-a', 'evidence/attach', { uploadId, requestId: key() })

  async attached(recordId: RecordId, bytes: Bytes, kind?: EvidenceKind): Promise<EvidenceId> {
    const id = await this.sent(recordId, bytes, kind)
    const answer = await this.attach(id)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return id
  }

  /** A record of its own with this one file. */
  async handedIn(bytes: Bytes, own: Parameters<Scene['record']>[0] = {}) {
    const recordId = await this.record({ evidence: [], ...own })
    return { recordId, id: await this.attached(recordId, bytes) }
  }

  take = (recordId: RecordId, evidenceId: EvidenceId) =>
    this.world.must('staff-a', 'evidence/remove', { recordId, evidenceId, requestId: key() })

  /** What item S-03 asks for, unlike any other. */
  async whole(): Promise<RecordId> {
    const recordId = await this.record({ evidence: [] })
    await this.attached(recordId, photo())
    await this.attached(recordId, photo())
    await this.attached(recordId, pdf(), 'sign-in-sheet')
    return recordId
  }

  claims = (recordId: RecordId) =>
    this.world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03', requestId: key() })

  tick = () => this.world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number | string>>
  /** As the platform calls when one call is still under way. */
  overlapping = () => this.world.cloud.invoke('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })

  /** What became of a file. */
  async inspectionOf(id: EvidenceId): Promise<Inspection | undefined> {
    const [record] = await stored(this.world, 'records', { 'evidence.id': id })
    return record?.evidence.find((each) => each.id === id)?.inspection
  }

  waiting = () => stored(this.world, 'inspections', { waiting: true })
}
