// @vitest-environment jsdom

import { refusalText } from '@shared/copy/refusals'
import { asId, type CaseId, type EvidenceId, type RecordId } from '@shared/ids'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { evidenceKindLabel } from '@shared/points/evidence'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { apply } from '@/copy/apply'
import { desk } from '@/copy/desk'
import { evidence } from '@/copy/evidence'
import { sendingFile } from '@/copy/sending-file'
import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import { SendingFile } from '@/features/evidence/sending-file'
import { ClaimBar } from '@/packages/desk/record/claim-bar'
import { EvidenceSection } from '@/packages/desk/record/evidence'
import type { Item, RecordView } from '@/packages/desk/record/requirements'
import { Fill } from '@/packages/lifecycle/apply/fill'
import type { Case } from '@/packages/lifecycle/parts/queries'
import { draw } from './draw'
import { lost, refused } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

/** Two pictures are chosen; where they are to go is never said, so they stay on their way. */
Object.assign(Taro, {
  chooseMedia: async () => ({ tempFiles: ['a.jpg', 'b.jpg'].map((tempFilePath) => ({ tempFilePath, size: 1 })) }),
})
const evidenceId = asId<EvidenceId>('u_1')
const file = { id: evidenceId, name: '照片.jpg', type: 'image/jpeg', bytes: 1, addedAt: 1 }

const item = { id: 'S-03', name: '融资服务', amountText: '2 分', categories: ['finance'], evidence: [] }
const record = {
  ...{
    id: asId<RecordId>('r_1'),
    startedAt: 1,
    completedAt: 2,
    date: '1970-01-01',
    category: 'finance',
    claims: [],
    removed: [],
    addable: 'any',
    filedUntil: null,
  },
  evidence: [{ ...file, kind: 'photo', inspection: { state: 'fine', why: null } }],
}
function Claiming() {
  const [sending, setSending] = useState(0)
  const of = { record: record as unknown as RecordView, item: item as unknown as Item }
  return (
    <>
      <EvidenceSection {...of} onSending={setSending} />
      <ClaimBar {...of} sending={sending} />
    </>
  )
}

it('a claim waits for the files that are on their way: after it none of them comes any more', async () => {
  const page = await draw(<Claiming />)
  expect(page.called(desk.record.claim)).toHaveLength(1)
  await page.press(evidence.addTo(evidenceKindLabel.photo, evidence.add.album))
  const [bar] = page.called(sendingFile.left(2))
  expect(bar?.getAttribute('aria-disabled')).toBe('true')
  expect(page.called(desk.record.claim)).toEqual([])
  await page.close()
})

it('so does an application', async () => {
  const form = [
    { field: 'ground', answer: '其他不符合要求的情形' },
    { field: 'account', answer: '三次都关门。' },
  ]
  const draft = {
    ...{
      id: asId<CaseId>('case_1'),
      name: '示例站',
      state: 'draft',
      district: 'haidian',
      conditions: [],
      explanations: [],
      form,
    },
    ...{ procedure: stationCancellation.id, attachments: [{ ...file, kind: 'evidence', state: 'fine' }] },
  }
  const page = await draw(<Fill procedure={stationCancellation} draft={draft as unknown as Case} />)
  expect(page.called(apply.submit)).toHaveLength(1)
  await page.press(evidence.addTo('证据', evidence.add.album))
  expect(page.called(sendingFile.left(2))[0]?.getAttribute('aria-disabled')).toBe('true')
  expect(page.called(apply.submit)).toEqual([])
})

/** A file whose way ends like this. */
const sent = (fails: (input: unknown) => never) => {
  const begin = async () => fails(null)
  const file = { name: 'a.jpg', bytes: 1, source: 'a.jpg' }
  return <SendingFile title="照片" file={file} begin={begin} attach={begin} onGone={() => undefined} />
}

it.each([
  ['EVIDENCE_FROZEN', remedies.refresh],
  ['FORBIDDEN', remedies.to(titles.myRoles)],
  ['UNAUTHENTICATED', remedies.signIn],
] as const)('a file that is refused says why and what helps (%s): sending it again does not', async (code, way) => {
  const page = await draw(sent(refused(code)))
  expect(page.text()).toContain(refusalText[code])
  expect(page.called(way)).toHaveLength(1)
  expect(page.text()).not.toContain(sendingFile.failed)
  expect(page.called(sendingFile.again)).toEqual([])
  expect(page.called(sendingFile.drop)).toHaveLength(1)
})

it.each([
  ['got lost', lost('evidence/begin')],
  ['came at a busy moment', refused('BUSY')],
])('a file that %s is sent again', async (_, fails) => {
  const page = await draw(sent(fails))
  expect(page.called(sendingFile.again)).toHaveLength(1)
})
