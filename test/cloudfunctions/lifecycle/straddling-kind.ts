import type { Procedure } from '@shared/lifecycle/procedure'
import { madeUp } from './made-up-kind'

/** A kind under a text that was repealed on the way, with a step back to whoever applied. */
export const straddling: Procedure = {
  ...madeUp,
  id: 'platform-straddling',
  title: '示范平台认定（跨文件，测试）',
  kind: 'platform',
  instrument: 'd22',
  attachments: [],
  states: [...madeUp.states, { id: 'asked', label: '等补充', waits: 'applicant', editable: true }],
  actions: [
    ...madeUp.actions,
    {
      ...{ id: 'ask', label: '请补充', from: ['queued'], to: 'asked', by: ['city-reviewer'], brings: ['reason'] },
      ...{ tells: [], basis: madeUp.opens.basis },
    },
    {
      ...{ id: 'supply', label: '补好了', from: ['asked'], to: 'queued', by: 'opener', brings: [], tells: [] },
      ...{ only: [{ kind: 'filing' }], basis: madeUp.opens.basis },
    },
  ],
}
