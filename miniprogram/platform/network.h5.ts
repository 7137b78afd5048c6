export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const changed = () => listener(navigator.onLine)
  changed()
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
