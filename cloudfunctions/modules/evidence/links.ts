import type { EvidenceId } from '@shared/ids'
import type { Deps } from '../../platform/deps'
import type { Evidence } from '../../store/records'

const linkSeconds = 600

/** Short-lived links to what people are shown, which is the copy: a file that nobody has looked at yet has none. */
export async function linksTo(
  { storage, now }: Pick<Deps, 'storage' | 'now'>,
  evidence: readonly Pick<Evidence<string>, 'id' | 'shownFileId'>[],
): Promise<{ evidenceId: EvidenceId; url: string; until: number }[]> {
  const shown = evidence.flatMap(({ id, shownFileId }) => (shownFileId === null ? [] : [{ id, seenId: shownFileId }]))
  const urls = await storage.links(
    shown.map(({ seenId }) => seenId),
    linkSeconds,
  )
  const until = now() + linkSeconds * 1000
  return shown.map(({ id }, i) => ({ evidenceId: id, url: urls[i] ?? '', until }))
}
