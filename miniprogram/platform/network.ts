import Taro from '@tarojs/taro'

/** Tells `listener` now and at every change whether there is a network; returns how to stop. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.getNetworkType({ success: ({ networkType }) => listener(networkType !== 'none') })
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}
