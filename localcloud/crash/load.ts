import { randomBytes } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import { ACCOUNTS, ENV, entryText, hash, type Ledger, OPENING_BALANCE, SEATS } from './ledger'

export type App = ReturnType<typeof tcb.init>

export const connect = (url: string): App =>
  tcb.init({ env: ENV, secretId: 'id', secretKey: 'key', serviceUrl: `${url}/admin`, timeout: 4000 })

/** The documents that the load works on, made once. */
export async function prepare(app: App) {
  const db = app.database()
  if ((await db.collection('accounts').count()).total > 0) return
  await db.collection('seats').add({ _id: 'slot', left: SEATS })
  await db
    .collection('accounts')
    .add(Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: `a${i}`, balance: OPENING_BALANCE })))
}

/** Writers of every kind, until the server is gone. `random` picks accounts; each answered write goes into the ledger. */
export async function load(app: App, ledger: Ledger, round: number, random: () => number): Promise<void> {
  const writers = [insert, insert, transfer, transfer, transfer, takeSeat, upload]
  await Promise.all(
    writers.map(async (write, writer) => {
      for (let i = 0; ; i++) {
        try {
          await write(app, ledger, `${round}-${writer}-${i}`, random)
        } catch (error) {
          if (isGone(error)) return
          if (!isConflict(error)) throw error
        }
      }
    }),
  )
}

/** The errors of a connection to a process that was killed, as the SDK passes them on. */
const isGone = (error: unknown) =>
  ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ESOCKETTIMEDOUT', 'ETIMEDOUT'].includes(
    String((error as { code?: unknown }).code),
  )

const isConflict = (error: unknown) => (error as { code?: unknown }).code === 'DATABASE_TRANSACTION_CONFLICT'

async function insert(app: App, ledger: Ledger, id: string) {
  await app
    .database()
    .collection('entries')
    .add({ _id: id, round: Number(id.split('-')[0]), text: entryText(id) })
  ledger.entries.add(id)
}

/** Takes from one account, gives to another and journals it, in one transaction. */
async function transfer(app: App, ledger: Ledger, id: string, random: () => number) {
  const from = Math.floor(random() * ACCOUNTS)
  const to = (from + 1 + Math.floor(random() * (ACCOUNTS - 1))) % ACCOUNTS
  const amount = 1 + Math.floor(random() * 9)
  const db = app.database()
  const { inc } = db.command
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc(`a${from}`)
    .update({ balance: inc(-amount) })
  await transaction
    .collection('accounts')
    .doc(`a${to}`)
    .update({ balance: inc(amount) })
  await transaction.collection('transfers').add({ _id: id, from: `a${from}`, to: `a${to}`, amount })
  await transaction.commit()
  ledger.transfers.add(id)
}

async function takeSeat(app: App, ledger: Ledger) {
  const db = app.database()
  ledger.seatsAttempted++
  const { updated } = await db
    .collection('seats')
    .where({ _id: 'slot', left: db.command.gt(0) })
    .update({ left: db.command.inc(-1) })
  ledger.seatsTaken += updated ?? 0
}

async function upload(app: App, ledger: Ledger, id: string) {
  const bytes = randomBytes(20_000)
  const cloudPath = `files/${id}.bin`
  ledger.attemptedFiles.set(cloudPath, hash(bytes))
  await app.uploadFile({ cloudPath, fileContent: bytes })
  ledger.files.set(cloudPath, hash(bytes))
}
