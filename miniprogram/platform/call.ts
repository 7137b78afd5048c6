import Taro from '@tarojs/taro'
import { type Envelope, NetworkFailure } from './envelope'

/**
 * Asks the `api` function. The platform says who calls; nothing about the caller travels in the data.
 * @param path `module/operation`
 * @throws NetworkFailure when no answer came: the call may or may not have happened
 */
export async function call(path: string, input: unknown): Promise<Envelope> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: { path, input } })
    return result as unknown as Envelope
  } catch (error) {
    throw new NetworkFailure(path, error)
  }
}
