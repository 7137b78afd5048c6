import { decodeParts } from '@shared/directory/snapshot/decode'
import { idOf, open } from '@shared/directory/snapshot/part'
import type { World } from '../../world'

/** What a device has of the directory, and asks for. */
export class DirectoryDevice {
  parts = new Map<string, string>()
  version = ''
  calls = 0
  /** bytes of the answers, as JSON */
  bytes = 0

  constructor(private readonly world: Pick<World, 'must'>) {}

  /** Asks until it has all. @returns the parts that are new */
  async sync(): Promise<string[]> {
    const fresh: string[] = []
    for (let more = true; more; ) {
      const answer = await this.world.must(null, 'directory/snapshot', { have: [...this.parts.keys()] })
      this.calls++
      this.bytes += JSON.stringify(answer).length
      for (const id of answer.gone) this.parts.delete(id)
      for (const text of answer.parts) {
        const id = idOf(open(text))
        this.parts.set(id, text)
        fresh.push(id)
      }
      this.version = answer.version
      more = answer.more
    }
    return fresh
  }

  rows = () => decodeParts([...this.parts.values()], this.version)
}
