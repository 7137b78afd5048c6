import type { Output } from '@/api/contract'
import { points as words } from '@/copy/points'

type Standing = Output<'points.standing'>
type Step = Standing['working'][number]

/**
 * The working as people read it: what was there, each step that changed it, what is left. A step that changed nothing, because no cap
 * was reached or nothing was taken off, is kept for whoever opens the bases.
 */
export function toldSteps({ working, cycle }: Pick<Standing, 'working' | 'cycle'>) {
  // What is taken off is an amount by itself; every other step says what is there after it.
  const changes = (step: Step, at: number) =>
    step.step === 'deducted' ? step.value !== 0 : step.value !== working[at - 1]?.value
  const isTold = (step: Step, at: number) => step.step === 'raw' || step.step === 'total' || changes(step, at)
  const worded = (step: Step) => {
    const before = working[working.indexOf(step) - 1]?.value ?? 0
    return {
      step: words.step(step.step),
      value: step.value,
      why: step.step === 'scaled' && step.factor ? words.scaled(before, step.factor, step.value, cycle) : undefined,
      basis: step.basis,
      beside: step.beside,
    }
  }
  return {
    working: working.filter(isTold).map(worded),
    unchanged: working.filter((step, at) => !isTold(step, at)).map(worded),
  }
}
