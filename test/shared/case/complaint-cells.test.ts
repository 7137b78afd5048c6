import { decideFinding, decideHearing, decideRecusal, decideReply } from '@shared/case/decide-complaint'
import { decideAsking, decideConsent, decidePutting, type StationStep, stationStep } from '@shared/case/decide-telling'
import { asId, type PersonId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

/** Every state of a complaint × every step × who takes it, cell by cell (F1). */
const [li, district, other] = ['li', 'district-1', 'city-1'].map((id) => asId<PersonId>(id)) as [
  PersonId,
  PersonId,
  PersonId,
]
const filedAt = Date.parse('2026-09-30T09:00:00+08:00')
/** Its round has not come about by then. */
const late = Date.parse('2026-12-01T09:00:00+08:00')
const filed = { personId: li, filedAt, toldAt: null, consent: null, reply: null, heard: null, decided: null }
const told = { ...filed, toldAt: filedAt }
const asked = { askedById: district, askedAt: late, agrees: null, answeredAt: null }
const answered = (agrees: boolean) => ({ ...filed, consent: { ...asked, agrees, answeredAt: late } })
const [refused, reply, heard, decided] = [answered(false), { byId: other }, { byId: district }, {}]

type Facts = Parameters<typeof decideHearing>[0]
/** A state: what is written down, at which moment, and how far the station has come to hear of it. */
const states: Record<string, [facts: Facts, now: number, step: StationStep]> = {
  'waits for its round': [filed, filedAt, 'waits'],
  'its round has not come': [filed, late, 'ask'],
  'they were asked': [{ ...filed, consent: asked }, late, 'asked'],
  'they did not answer': [{ ...filed, consent: { ...asked, askedAt: filedAt } }, late, 'without'],
  'they agreed': [answered(true), late, 'put'],
  'they did not agree': [refused, late, 'without'],
  'heard without the station': [{ ...refused, heard }, late, 'without'],
  'agreed once it was heard': [{ ...answered(true), heard }, late, 'put'],
  'decided, and not told': [{ ...answered(true), heard, decided }, late, 'put'],
  'decided without the station': [{ ...refused, heard, decided }, late, 'without'],
  told: [told, filedAt, 'told'],
  replied: [{ ...told, reply }, filedAt, 'told'],
  heard: [{ ...told, heard }, filedAt, 'told'],
  'heard, replied': [{ ...told, heard, reply }, filedAt, 'told'],
  decided: [{ ...told, heard, reply, decided }, filedAt, 'told'],
  'decided without a reply': [{ ...told, heard, decided }, filedAt, 'told'],
}
const second = 'SECOND_PERSON_NEEDED'
/**
 * `yes`, or the code of the no: asking for consent, giving it, telling with it; replying; hearing as the district, by whom it is not
 * set, and as the city; deciding by who complained, who heard, somebody else, and by whom it is not set; stepping back.
 */
const cells: Record<keyof typeof states, string[]> = {
  'waits for its round': cell('waits waits waits', 'untold', 'untold NOT_THEIRS untold', 'filed', 'yes'),
  'its round has not come': cell('yes waits waits', 'untold', 'untold NOT_THEIRS untold', 'filed', 'yes'),
  'they were asked': cell('waits yes waits', 'untold', 'untold NOT_THEIRS untold', 'filed', 'yes'),
  'they did not answer': cell('waits yes waits', 'untold', 'yes NOT_THEIRS yes', 'filed', 'yes'),
  'they agreed': cell('waits yes yes', 'untold', 'untold NOT_THEIRS untold', 'filed', 'yes'),
  'they did not agree': cell('waits yes waits', 'untold', 'yes NOT_THEIRS yes', 'filed', 'yes'),
  'heard without the station': cell('told yes waits', 'untold', 'heard', `${second} ${second} yes NOT_THEIRS`, 'yes'),
  'agreed once it was heard': cell('told yes yes', 'untold', 'heard', `${second} ${second} yes NOT_THEIRS`, 'yes'),
  'decided, and not told': cell('told told waits', 'untold', 'decided', 'decided', 'decided'),
  'decided without the station': cell('told told waits', 'untold', 'decided', 'decided', 'decided'),
  told: cell('told', 'yes', 'yes NOT_THEIRS yes', 'filed', 'yes'),
  replied: cell('told', 'replied', 'yes NOT_THEIRS yes', 'filed', 'yes'),
  heard: cell('told', 'yes', 'heard', `${second} ${second} yes NOT_THEIRS`, 'yes'),
  'heard, replied': cell('told', 'replied', 'heard', `${second} ${second} yes NOT_THEIRS`, 'yes'),
  decided: cell('told', 'decided', 'decided', 'decided', 'decided'),
  'decided without a reply': cell('told', 'decided', 'decided', 'decided', 'decided'),
}
/** One word for several is the same for all of them. */
function cell(telling: string, replying: string, hearing: string, finding: string, recusal: string): string[] {
  const each = (words: string, count: number) =>
    words.includes(' ') ? words.split(' ') : Array.from({ length: count }, () => words)
  return [...each(telling, 3), replying, ...each(hearing, 3), ...each(finding, 4), recusal]
}

const outcomeOf = (decision: { accepted: boolean; code?: string }) => (decision.accepted ? 'yes' : decision.code)

describe('every cell', () => {
  test('how far the station has come, each way of it', () => {
    const steps = new Set(Object.values(states).map(([, , step]) => step))
    expect([...steps].sort()).toEqual(['ask', 'asked', 'put', 'told', 'waits', 'without'])
    for (const [name, [facts, now, step]] of Object.entries(states))
      expect([name, stationStep(facts, now)]).toEqual([name, step])
  })
  test.each(Object.entries(states))('of a complaint: %s', (name, [facts, now]) => {
    const hearing = { byId: district, stationSaid: '停电', opinion: '属实' }
    expect([
      outcomeOf(decideAsking(facts, district, now)),
      outcomeOf(decideConsent(facts, true, now)),
      outcomeOf(decidePutting(facts, now)),
      outcomeOf(decideReply(facts, { text: '停电', byId: other }, now)),
      outcomeOf(decideHearing(facts, hearing, 'district', now)),
      outcomeOf(decideHearing(facts, hearing, null, now)),
      outcomeOf(decideHearing(facts, hearing, 'city', now)),
      ...[li, district, other].map((byId) => outcomeOf(decideFinding(facts, byId, 'city'))),
      outcomeOf(decideFinding(facts, other, null)),
      outcomeOf(decideRecusal(facts)),
    ]).toEqual(cells[name])
  })
})
