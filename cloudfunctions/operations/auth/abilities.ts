import { can } from '@shared/access/can'
import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { os } from '../../frame/os'

export const abilities = os.auth.abilities.handler(async ({ context }) => {
  const operations = Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => can(context.caller, (entry['~orpc'].meta as EntryMeta).access))
      .map(([name]) => `${module}.${name}`),
  )
  return { operations }
})
