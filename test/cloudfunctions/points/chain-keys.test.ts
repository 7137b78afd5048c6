import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import { expect, it } from 'vitest'
import { checkChain, signedLast } from '../../../cloudfunctions/modules/points/check-chain'
import { signHeads } from '../../../cloudfunctions/modules/points/sign-heads'
import { sha256, signer } from '../../../cloudfunctions/platform/secrets'
import type { HeadsStatement, LedgerDay } from '../../../cloudfunctions/store/ledger-days'
import { awardDoc, chainOf } from './entries'

/** Whoever writes in the database can put another key beside another signature: which keys are ours is said outside it (T20). */
const carrierId = asId<CarrierId>('station-a')
const rows = chainOf(Array.from({ length: 9 }, (_, n) => awardDoc(n, addDays(localDate('2026-04-20'), n))))
const { seq, hash } = rows.at(-1)!
const day = localDate('2026-05-01')
const statement: HeadsStatement = { v: 1, day, at: 1, previous: null, heads: [{ carrierId, seq, hash }] }
const [ours, former, theirs] = ['ours', 'former', 'theirs'].map((name) => signer(name.repeat(32))) as [
  ...[ReturnType<typeof signer>, ReturnType<typeof signer>, ReturnType<typeof signer>],
]
const signedBy = ({ sign, publicKey }: typeof ours): LedgerDay => {
  const text = canonical(statement)
  return { _id: day, at: 1, statement, root: sha256(text), signature: sign(text), publicKey }
}
const documentsWith = (by: typeof ours) => {
  const find = async (collection: string, _where: object, { skip = 0 } = {}) => {
    if (skip > 0) return []
    return collection === 'ledger' ? rows : collection === 'ledger-days' ? [signedBy(by)] : []
  }
  const get = async (name: string) => (name === 'ledger-heads' ? { _id: carrierId, seq, hash, turn: 0 } : null)
  return { command: { gt: (n: number) => n }, get, find } as never
}
const checked = async (by: typeof ours, LEDGER_PUBLIC_KEYS: string) => {
  const deps = { documents: documentsWith(by), config: { LEDGER_ERASED: '', LEDGER_PUBLIC_KEYS } }
  return checkChain(deps, carrierId, await signedLast(deps))
}
const keys = `${former.publicKey},${ours.publicKey}`

it('a head signed with a key that is held outside the database shows that the chain is whole, also a former one', async () => {
  for (const by of [ours, former])
    expect(await checked(by, keys)).toMatchObject({ brokenAt: null, signedOn: day, keyHeld: true })
})

it('one signed with another shows of no chain that it is whole, though its signature fits its own key', async () => {
  expect(await checked(theirs, keys)).toMatchObject({ brokenAt: seq + 1, keyHeld: false })
})

it('where no key is held, the answer says that the signature was held against its own key alone', async () => {
  expect(await checked(theirs, '')).toMatchObject({ brokenAt: null, signedOn: day, keyHeld: false })
})

it('nothing is signed with a key that nobody would know, nor after a statement that somebody else signed', async () => {
  const at = Date.parse('2026-05-02T10:00:00+08:00')
  const signing = (before: typeof ours, by: typeof ours) => signHeads(documentsWith(before), by, keys, at)
  await expect(signing(ours, theirs)).rejects.toThrow('LEDGER_PUBLIC_KEYS')
  await expect(signing(theirs, ours)).rejects.toThrow('2026-05-01')
})
