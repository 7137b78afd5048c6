import { districts } from '@shared/directory/districts'
import { openState } from '@shared/directory/hours'
import { metresBetween } from '@shared/directory/nearest'
import { openText } from '@shared/directory/open-text'
import { os } from '../../frame/os'
import { carriersNear } from '../../modules/directory/near'

/** Without a position, distances start at the centre of 东城区. */
const fallback = districts.dongcheng.centre

export const nearest = os.directory.nearest.handler(async ({ context: { deps }, input }) => {
  const now = deps.now()
  const from = input.at ?? (input.district ? districts[input.district].centre : fallback)
  const found = await carriersNear(deps.documents, from, input, input.limit)
  return {
    carriers: found.map(({ _id, kind, name, district, address, location, specialities, ...times }) => {
      const open = openState(times, now)
      return {
        id: _id,
        kind,
        name,
        district,
        address,
        metres: Math.round(metresBetween(from, location)),
        open: { state: open.state, text: openText(open) },
        specialities: [...specialities],
      }
    }),
  }
})
