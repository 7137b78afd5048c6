import { os } from '../../frame/os'
import { pairOf, sideOf } from '../../modules/points/pair'

export const pair = os.evidence.pair.handler(async ({ context, input, errors }) => {
  const { one, other, distance, samePixels } = await pairOf(context, input.evidenceId, input.otherId, errors)
  return { one: await sideOf(context, one), other: await sideOf(context, other), distance, samePixels }
})
