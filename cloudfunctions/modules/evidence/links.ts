import type { EvidenceId } from '@shared/ids'
import type { Deps } from '../../platform/deps'
import type { Evidence } from '../../store/records'

const linkSeconds = 600

/** Short-lived links to what people are shown. Of a picture that is the copy: one that nobody has looked at yet has none. */
export async function linksTo(
  { storage, now }: Pick<Deps, 'storage' | 'now'>,
  evidence: readonly Pick<Evidence<string>, 'id' | 'type' | 'fileId' | 'shownFileId'>[],
): Promise<{ evidenceId: EvidenceId; url: string; until: number }[]> {
  const shown = evidence.flatMap(({ id, type, fileId, shownFileId }) => {
    const seenId = type === 'application/pdf' ? fileId : shownFileId
    return seenId === null ? [] : [{ id, seenId }]
  })
  const urls = await storage.links(
    shown.map(({ seenId }) => seenId),
    linkSeconds,
  )
  const until = now() + linkSeconds * 1000
  return shown.map(({ id }, i) => ({ evidenceId: id, url: urls[i] ?? '', until }))
}
