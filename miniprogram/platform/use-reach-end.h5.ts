import { useEffect, useRef } from 'react'

export function useReachEnd(id: string, onReach: () => void) {
  const latest = useRef(onReach)
  latest.current = onReach
  useEffect(() => {
    const end = document.getElementById(id)
    if (!end) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current()
    })
    observer.observe(end)
    return () => observer.disconnect()
  }, [id])
}
