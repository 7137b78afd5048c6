import { entitled, type Viewer } from './cast'
import { type Aim, aims, operations } from './inputs'
import type { Bundle } from './plants'
import type { Town } from './town'

/**
 * So many cells of a matrix: every operation, by everybody, with what is theirs, with what is not, and with both.
 * @param enough asked after each caller
 */
export async function matrix(town: Town, calls: number, enough = () => false): Promise<void> {
  for (let left = calls; left > 0; ) {
    await town.furnish()
    const cells = town.viewers.flatMap((viewer) =>
      operations.flatMap((operation) => aims.map((aim) => ({ viewer, operation, aim, order: town.random() }))),
    )
    const chosen = new Set(cells.sort((a, b) => a.order - b.order).slice(0, left))
    left -= chosen.size
    // whoever wears two hats first: they have the most to mix up
    for (const viewer of [...town.viewers].sort((a, b) => b.is.size - a.is.size)) {
      if (enough()) return
      const own = [...chosen].filter((cell) => cell.viewer === viewer)
      await town.session(
        [viewer],
        own.map(
          ({ operation, aim }) =>
            () =>
              town.call(viewer, operation, JSON.stringify(aimed(town, viewer, operation, aim))),
        ),
      )
    }
  }
}

const sides = ['enterprise', 'station', 'district', 'city'] as const

/** Things of which the caller has a side, and things of which they have none; anybody's where there are none such. */
export function aimed(town: Town, viewer: Viewer, operation: (typeof operations)[number], aim: Aim) {
  const { inputs, bundles } = town
  const theirs = (bundle: Bundle) => entitled(viewer, sides, bundle.owner)
  const some = (wanted: boolean) => {
    const found = bundles.filter((bundle) => theirs(bundle) === wanted)
    return inputs.pick(found.length > 0 ? found : bundles)
  }
  return inputs.aimed(operation, aim, some(true), some(false))
}
