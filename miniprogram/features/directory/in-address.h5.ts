import { askedOf, parametersOf } from '@shared/directory/asked'
import { asId, type CarrierId } from '@shared/ids'
import { addressed } from '@/platform/address'

export function askedThere() {
  const said = addressed(['find', 'map'])
  return { asked: askedOf(said), chosenId: said.carrierId ? asId<CarrierId>(said.carrierId) : undefined }
}

export const inAddress = parametersOf
