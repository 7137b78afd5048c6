import type { Id } from '@shared/ids'
import { entitled, type Viewer } from './cast'
import { plantedId } from './planted'
import { type Kind, type Owner, whoMaySee } from './rights'

export interface Planted {
  text: string
  kind: Kind
  owner: Owner
}

const shape = /mk[0-9a-f]{14}/g

/** Texts and ids that stand nowhere else, each belonging to parties. */
export class Markers {
  readonly #planted = new Map<string, Planted>()
  readonly #fixed: Planted[] = []
  constructor(readonly random: () => number) {}

  text(kind: Kind, owner: Owner): string {
    const chance = Math.floor(this.random() * 2 ** 32)
    const text = `mk${this.#planted.size.toString(16).padStart(6, '0')}${chance.toString(16).padStart(8, '0')}`
    this.#planted.set(text, { text, kind, owner })
    return text
  }

  id = <I extends Id<string>>(kind: Kind, owner: Owner): I => plantedId<I>(this.text(kind, owner))

  /** What has its form from elsewhere, such as the id of a person. */
  fixed(text: string, kind: Kind, owner: Owner): void {
    this.#fixed.push({ text, kind, owner })
  }

  /** What an answer tells somebody who has no right to it, and who did not say it themselves. */
  leaked(viewer: Viewer, answer: string, asked: string): Planted[] {
    const found = [...new Set(answer.match(shape))].map((text) => this.#planted.get(text))
    const fixed = this.#fixed.filter(({ text }) => answer.includes(text))
    return [...found, ...fixed].filter(
      (planted): planted is Planted =>
        planted !== undefined &&
        !asked.includes(planted.text) &&
        !entitled(viewer, whoMaySee[planted.kind], planted.owner),
    )
  }
}
