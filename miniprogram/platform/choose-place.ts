import type { Point } from '@shared/directory/nearest'
import Taro from '@tarojs/taro'

/**
 * A place that was chosen on WeChat's own map, in GCJ-02; null when the person gave up, `failed` when WeChat showed no map.
 * @param from where the map begins; null: where the device is
 */
export async function choosePlace(from: Point | null): Promise<Point | null | 'failed'> {
  try {
    const { longitude, latitude } = await Taro.chooseLocation(from ? { longitude: from.lng, latitude: from.lat } : {})
    return { lng: Number(longitude), lat: Number(latitude) }
  } catch (error) {
    return String((error as { errMsg?: string }).errMsg).includes('cancel') ? null : 'failed'
  }
}
