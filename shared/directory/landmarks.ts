import type { Location } from './carrier'
import { type DistrictCode, districtCodes, districts } from './districts'
import { normalise } from './understand'

/** A place to measure distances from, for someone who gives no position (A2). */
export interface Landmark {
  name: string
  district: DistrictCode
  location: Location
}

const at = (lng: number, lat: number): Location => ({ lng, lat, datum: 'gcj02' })

/** Invented, and marked so; the operator loads a real gazetteer. They belong to the fictional town of `demo/`. */
const samples: [name: string, DistrictCode, lng: number, lat: number][] = [
  ['青禾路地铁站（示例）', 'haidian', 116.3167, 39.9618],
  ['云杉里商场（示例）', 'haidian', 116.3291, 39.9702],
  ['听泉数智园北门（示例）', 'haidian', 116.3105, 39.9421],
  ['墨泉街口（示例）', 'xicheng', 116.3702, 39.9155],
  ['书灯巷牌楼（示例）', 'dongcheng', 116.4183, 39.9338],
  ['星渡广场（示例）', 'chaoyang', 116.4966, 39.9352],
  ['新辙路公交总站（示例）', 'fengtai', 116.2932, 39.8517],
  ['铁花公园（示例）', 'shijingshan', 116.1935, 39.9204],
  ['运帆码头（示例）', 'tongzhou', 116.6731, 39.8974],
  ['沙鸥湖公园（示例）', 'changping', 116.2377, 40.2153],
  ['镜面广场（示例）', 'jingkai', 116.5094, 39.7922],
]

export const landmarks: readonly Landmark[] = [
  ...samples.map(([name, district, lng, lat]) => ({ name, district, location: at(lng, lat) })),
  ...districtCodes.map((district) => {
    const { name, centre } = districts[district]
    return { name: `${name}中心`, district, location: at(centre.lng, centre.lat) }
  }),
]

/** Landmarks whose name, or whose unit's name, contains what was typed. */
export function findLandmarks(text: string): Landmark[] {
  const typed = normalise(text)
  return landmarks.filter(({ name, district }) => typed && normalise(name + districts[district].name).includes(typed))
}
