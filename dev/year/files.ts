import { asId } from '@shared/ids'
import type { EvidenceKind } from '@shared/points/evidence'
import { sampleTable } from '@shared/points/sample-table'
import { itemOf, type RequiredEvidence } from '@shared/points/table'
import { cropped, draw } from '../../test/pictures/draw'
import { jpegOf, pdf, photo } from '../../test/pictures/files'
import type { Story } from './story'

/** What an item asks for besides the sheet, which a check-in by code is. */
export const papersOf = (itemId: string): readonly RequiredEvidence[] =>
  (itemOf(sampleTable, asId(itemId))?.evidence ?? []).filter(({ kind }) => kind !== 'sign-in-sheet')

/** One file of a kind, from the first byte to the record that holds it. */
export async function handIn(
  story: Story,
  as: string,
  recordId: string,
  kind: EvidenceKind,
  nth: number,
  body = bodyOf(story, kind),
): Promise<void> {
  const name = kind === 'photo' ? `现场${nth}.jpg` : `${kind}-${nth}.pdf`
  const { uploadId, cloudPath } = await story.does(as, 'evidence/begin', { recordId, kind, name, ...story.key() })
  await story.town.upload(as, cloudPath, body)
  await story.does(as, 'evidence/attach', { uploadId, ...story.key() })
}

const bodyOf = (story: Story, kind: EvidenceKind): Buffer =>
  kind === 'photo' ? photo(story.between(1, 2 ** 30)) : pdf(`${kind} ${story.between(1, 2 ** 30)}`)

/** The same scene twice: as it was taken, and cut a little at its edges. */
export function sameScene(seed: number): [Buffer, Buffer] {
  const scene = draw(seed, 192, 144)
  return [jpegOf(scene), jpegOf(cropped(scene, 0.03), 70)]
}
