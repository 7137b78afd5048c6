import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

/** What fits a screen, drawn first so that something shows early; then more at each arrival at the end. */
const FIRST = 6
const STEP = 20

/**
 * @param question whose answer the rows are; another question starts its list anew
 * @param least so many rows are drawn in any case
 * @returns the part of a long list to draw, in the pieces it grew by, how much is left, and how to get more of it
 */
export function useGrowing<T>(rows: readonly T[], question: unknown, least = 0) {
  const [grown, setGrown] = useState({ question, steps: 0 })
  const steps = Math.max(grown.question === question ? grown.steps : 0, Math.ceil((least - FIRST) / STEP))
  const more = () => setGrown({ question, steps: steps + 1 })
  useReachBottom(more)
  const pieces = [rows.slice(0, FIRST)]
  for (let step = 0; step < steps; step++) {
    const from = FIRST + step * STEP
    if (from < rows.length) pieces.push(rows.slice(from, from + STEP))
  }
  return { pieces, rest: Math.max(0, rows.length - FIRST - steps * STEP), more }
}
