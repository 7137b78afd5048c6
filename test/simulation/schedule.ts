import fc from 'fast-check'
import { isOfLedger, ledgerKinds } from './of-the-ledger'
import { planKinds } from './of-the-plan'

/** What somebody wants, told by kind and by who of those who may. Equal ones with an equal key are one request sent twice. */
export const kinds = [
  'book the last seat',
  'book an untouched slot',
  'book a roomy slot',
  'cancel the seat in the full slot',
  'cancel what is due',
  'move the seat in the full slot',
  'move what is due',
  'check in what is due',
  'wait for what is taken',
  'wait for what is kept',
  'cancel what others wait for',
  'take the offer',
  'do without the offer',
  'stop waiting',
  'take what comes free',
  'ask for a seat',
  'agree to what was asked',
  'decline what was asked',
  'cancel what was asked',
  'say that nobody came',
  'say that they came after all',
  'complete',
  'confirm',
  'rate',
  'claim',
  'verify the first',
  'verify the second',
  'deny the first',
  'check the first',
  'take back the first',
  'take back what was awarded',
  'check what was denied',
  'ask about the first',
  'withdraw the first',
  'hand over the first',
  'answer what was asked',
  'withdraw what was asked',
  'appeal the refusal',
  'file the refused again',
  'decide on the large one',
  'hand over the large one',
  'send back the large one',
  'decide on the appeal',
  'hand over the appeal',
  'propose a deduction',
  'agree to the deduction',
  'decline the deduction',
  'accept messages',
  'send messages',
  'repair bookings',
  'offer seats',
  'free seats',
  'time goes on',
  ...planKinds,
  ...ledgerKinds,
] as const
export type Kind = (typeof kinds)[number]

export interface Call {
  kind: Kind
  /** which of those who may */
  who: number
  /** which request key */
  key: number
  /** stars of a rating, verdict of a verification, finding of a check */
  choice: number
}

/**
 * `conflict`: the database refuses a statement of a transaction and ends it. `lost`: the work is done, its answer never comes.
 * `crash`: the function dies where it stands. Each strikes the first step from `at` on that it can befall.
 */
export interface Fault {
  kind: 'conflict' | 'lost' | 'crash'
  at: number
}

export interface Schedule {
  calls: Call[]
  faults: Fault[]
  /** of the interleaving */
  seed: number
}

/** All that somebody asks for; bookings are what most calls are about. */
export const usual: readonly Kind[] = [
  ...kinds.filter((kind) => !isOfLedger(kind)),
  ...Array.from({ length: 8 }, () => ['book the last seat', 'book an untouched slot'] as const).flat(),
]

const fault = fc.record<Fault>({ kind: fc.constantFrom('conflict', 'lost', 'crash'), at: fc.nat(60) })

/**
 * @param of the kinds to choose from
 * @param themes half of the schedules choose from one of these
 */
export function schedule(of: readonly Kind[], themes: readonly (readonly Kind[])[] = []): fc.Arbitrary<Schedule> {
  const callsOf = (kinds: readonly Kind[]) => {
    const call = fc.record<Call>({ kind: fc.constantFrom(...kinds), who: fc.nat(3), key: fc.nat(1), choice: fc.nat(4) })
    return fc.array(call, { minLength: 2, maxLength: 5 })
  }
  const mixed = { arbitrary: callsOf(of), weight: Math.max(1, themes.length) }
  return fc.record({
    calls: fc
      .tuple(fc.oneof(mixed, ...themes.map((theme) => ({ arbitrary: callsOf(theme), weight: 1 }))), fc.nat(2))
      // one in three schedules is a crowd for one thing
      .map(([calls, crowd]) => (crowd === 0 ? calls.map((each) => ({ ...each, kind: calls[0]!.kind })) : calls)),
    faults: fc.array(fault, { maxLength: 3 }),
    seed: fc.nat(),
  })
}
