import { type Documents, openDocuments } from '../../../../documents'
import { CloudError } from '../../../../errors'
import type { VirtualClock } from '../../../../virtual-clock'
import type { Answer } from './model'

const CODES: Record<string, Answer | 'timeout'> = {
  DATABASE_TRANSACTION_CONFLICT: 'conflict',
  DATABASE_DUPLICATE_WRITE: 'duplicate',
  DATABASE_TRANSACTION_FAIL: 'gone',
  DATABASE_TIMEOUT: 'timeout',
}

class Lost extends Error {}

/** The database under test with one collection (`slot` unique), which can die, and can lose an answer after the write is on disk. */
export class Server {
  loseAnswer = false
  private documents: Documents

  constructor(
    private readonly file: string,
    private readonly collectionName: string,
    private readonly clock: VirtualClock,
  ) {
    this.documents = this.open()
    this.documents.createCollection(collectionName)
  }

  restart(): void {
    this.close()
    this.documents = this.open()
  }

  close(): void {
    this.documents.close()
  }

  async start(): Promise<string> {
    return String((await this.documents.handle('database.startTransaction', {})).transactionId)
  }

  /** The answer's data, or in a word how it was refused. */
  async ask<T>(action: string, body: object): Promise<T | Answer | 'timeout' | 'lost'> {
    try {
      const request = { collectionName: this.collectionName, ...body }
      return (await this.documents.handle(`database.${action}`, request)).data as T
    } catch (error) {
      if (error instanceof Lost) return 'lost'
      const known = error instanceof CloudError ? CODES[error.code] : undefined
      if (known) return known
      throw error
    }
  }

  private open(): Documents {
    const step = (point: string) => {
      if (point !== 'done' || !this.loseAnswer) return
      this.loseAnswer = false
      throw new Lost()
    }
    return openDocuments({
      file: this.file,
      now: () => this.clock.now,
      indexes: [{ collection: this.collectionName, name: 'slot', keys: [['slot', 1]], unique: true }],
      seam: { sleep: this.clock.sleep, step },
    })
  }
}
