import { districts } from '@shared/directory/districts'
import { matcher } from '@shared/directory/filter'
import { openState } from '@shared/directory/hours'
import { nearest as nearestPoints, positions } from '@shared/directory/nearest'
import { openText } from '@shared/directory/open-text'
import { os } from '../../frame/os'
import { allCarriers } from '../../store/carriers'

/** Where nobody says where they are, distances start at the city's centre as the gazetteer has it: 东城区's. */
const fallback = districts.dongcheng.centre

export const nearest = os.directory.nearest.handler(async ({ context: { deps }, input }) => {
  const now = deps.now()
  const city = await allCarriers(deps.documents)
  const from = input.at ?? (input.district ? districts[input.district].centre : fallback)
  const suits = matcher({ kinds: input.kinds, categories: input.category ? [input.category] : [] }, now)
  const listed = city.map((carrier) => ({
    ...carrier,
    services: carrier.services.map((service) => ({ ...service, free: service.fee.kind === 'free' })),
  }))
  const found = nearestPoints(positions(city.map(({ location }) => location)), from, {
    limit: input.limit,
    accept: (at) => suits(listed[at]!),
  })
  return {
    carriers: found.map(({ at, metres }) => {
      const { _id, kind, name, district, address, specialities, ...carrier } = city[at]!
      const open = openState(carrier, now)
      return {
        id: _id,
        kind,
        name,
        district,
        address,
        metres: Math.round(metres),
        open: { state: open.state, text: openText(open) },
        specialities: [...specialities],
      }
    }),
  }
})
