import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Bug } from './bank'

/** What is shipped and what the bugs are about. */
const shipped = ['shared', 'cloudfunctions']

/** The one file below `root` that holds the text of this bug. @throws when none does, or more than one place */
export function placeOf(root: string, { says, find }: Bug): string {
  const places = filesOf(root).flatMap((file) => {
    const times = readFileSync(file, 'utf8').split(find).length - 1
    return Array.from({ length: times }, () => file)
  })
  const [place] = places
  if (!place || places.length > 1)
    throw new Error(
      `"${says}": ${JSON.stringify(find)} is found ${places.length} times. The code has changed: write the bug anew.`,
    )
  return place
}

/** Makes the mistake. @returns what takes it back */
export function plant(root: string, bug: Bug): () => void {
  const place = placeOf(root, bug)
  const sound = readFileSync(place, 'utf8')
  writeFileSync(
    place,
    sound.replace(bug.find, () => bug.replace),
  )
  return () => writeFileSync(place, sound)
}

const filesOf = (root: string): string[] =>
  shipped
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(root, folder, name),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
