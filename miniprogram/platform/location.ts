import type { Point } from '@shared/directory/nearest'
import Taro from '@tarojs/taro'

/**
 * Roughly where this person is, asked for at the moment of need; null when they would rather not say or it cannot be found.
 * In GCJ-02, the datum of WeChat's maps and of the directory.
 */
export async function locate(): Promise<Point | null> {
  try {
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { lng: longitude, lat: latitude }
  } catch {
    // Refused, switched off or not found: the screen offers an address, a landmark or a district instead.
    return null
  }
}
