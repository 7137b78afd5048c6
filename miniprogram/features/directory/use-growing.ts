import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

/** What fits a screen, drawn first so that something shows early; then more at each arrival at the end. */
const FIRST = 6
const STEP = 20

/**
 * @param question whose answer the rows are; another question starts its list anew
 * @returns the part of a long list to draw, how much is left, and how to get more of it
 */
export function useGrowing<T>(rows: readonly T[], question: unknown) {
  const [grown, setGrown] = useState({ question, count: FIRST })
  const count = grown.question === question ? grown.count : FIRST
  const more = () => setGrown({ question, count: count + STEP })
  useReachBottom(more)
  return { shown: rows.slice(0, count), rest: Math.max(0, rows.length - count), more }
}
