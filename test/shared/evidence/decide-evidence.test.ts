import {
  decideAttachment,
  decideFile,
  decideRemoval,
  decideRestoration,
  decideUpload,
} from '@shared/evidence/decide-evidence'
import { maxFileBytes } from '@shared/evidence/file-type'
import type { Inspection } from '@shared/evidence/inspection'
import { mostRemoved } from '@shared/evidence/most-removed'
import { unfiled } from '@shared/evidence/open-to'
import { asId, type EvidenceId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

const jpeg = (length: number) => {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xd8, 0xff])
  return bytes
}
const file = (id: string, addedAt = 0) => ({
  ...{ id: asId<EvidenceId>(id), kind: 'photo', addedAt },
  inspection: { state: 'fine' } as Inspection,
})
const one = file('u_1')
const two = file('u_2')
const open = { ...unfiled, evidence: [one], removed: [] }
const frozen = { ...unfiled, frozenAt: 7, filedUntil: 7, evidence: [one], removed: [two] }

describe('a file', () => {
  test.each([
    ['image/jpeg', [0xff, 0xd8, 0xff]],
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['application/pdf', [...Buffer.from('%PDF-')]],
  ])('%s is known by its first bytes', (type, bytes) => {
    const uploaded = Uint8Array.from(bytes)
    expect(decideFile(uploaded)).toEqual({ accepted: true, bytes: uploaded, type })
  })
  test('of the most that is allowed is taken, one byte more is not', () => {
    expect(decideFile(jpeg(maxFileBytes)).accepted).toBe(true)
    expect(decideFile(jpeg(maxFileBytes + 1))).toMatchObject({ accepted: false, code: 'size' })
  })
  test.each([
    ['that never came', null, 'missing'],
    ['that is empty', new Uint8Array(), 'missing'],
    ['that is a page', Buffer.from('<svg onload=alert(1)>'), 'type'],
    ['that breaks off in its first bytes', Uint8Array.from([0xff, 0xd8]), 'type'],
  ])('%s is refused', (_, bytes, code) => {
    expect(decideFile(bytes)).toMatchObject({ accepted: false, code, basis: { kind: 'product' } })
  })
})

describe('the evidence of a record', () => {
  test('grows until the first claim, then nothing is uploaded, added or taken away', () => {
    expect(decideUpload(open, 'photo')).toEqual({ accepted: true })
    expect(decideUpload(frozen, 'photo')).toMatchObject({ accepted: false, code: 'frozen' })
    expect(decideAttachment(open, two, null)).toEqual({ accepted: true, evidence: [one, two] })
    expect(decideAttachment(frozen, two, null)).toMatchObject({ accepted: false, code: 'frozen' })
    expect(decideRemoval(open, one.id)).toEqual({ accepted: true, taken: one, evidence: [], removed: [one] })
    expect(decideRemoval(frozen, one.id)).toMatchObject({ accepted: false, code: 'frozen' })
  })
  test('the same bytes are evidence once, here or elsewhere', () => {
    expect(decideAttachment(open, two, two.id)).toMatchObject({ accepted: false, code: 'duplicate' })
  })
  test('only what is there can be taken away, and nothing else goes with it', () => {
    expect(decideRemoval(open, two.id)).toMatchObject({ accepted: false, code: 'unknown' })
    expect(decideRemoval({ ...open, evidence: [one, two] }, one.id)).toMatchObject({ taken: one, evidence: [two] })
  })
})

describe('a removal', () => {
  const lighter = { ...unfiled, evidence: [one], removed: [two] }
  const again = { ...two, inspection: { state: 'waiting' } }

  test('is taken back as long as nothing was claimed, and the file is looked at anew', () => {
    expect(decideRestoration(lighter, two.id, null)).toEqual({
      accepted: true,
      restored: again,
      evidence: [one, again],
      removed: [],
    })
    expect(decideRestoration(frozen, two.id, null)).toMatchObject({ code: 'frozen', basis: { kind: 'product' } })
  })
  test('is not taken back of what was not removed, or is evidence elsewhere by now', () => {
    expect(decideRestoration(lighter, one.id, null)).toMatchObject({ code: 'unknown' })
    expect(decideRestoration(lighter, two.id, one.id)).toMatchObject({ code: 'duplicate' })
  })
  test('is remembered of the latest files, the last one first', () => {
    const removed = Array.from({ length: mostRemoved }, (_, at) => file(`u_${at + 10}`))
    const decided = decideRemoval({ ...open, removed }, one.id)
    expect(decided.accepted && decided.removed).toEqual([one, ...removed.slice(0, -1)])
  })
})
