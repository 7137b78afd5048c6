import type { Input, Output, Path } from '../../calls'
import type { World } from '../../world'
import type { Name, Stored } from '../documents'
import type { Scene } from '../scene'
import { putAll, remove, stored } from '../stored'

/** Every operation that answers a page. */
export type ListPath = {
  [P in Path]: Output<P> extends { items: readonly unknown[]; next: string | null } ? P : never
}[Path]

/** One question that a list is asked, with documents for it and a judgement of its own on which belong to the answer. */
interface Description<P extends ListPath, N extends Name> {
  as: string | null
  asked: (scene: Scene) => Omit<Input<P>, 'cursor' | 'limit'>
  collection: N
  /** the order: by this field, among equals by `_id`; a minus before it for the latest first */
  order: (keyof Stored[N] & string) | `-${keyof Stored[N] & string}`
  /** Makes documents of the list, and with `foreign` such as are not for whoever asks this. `at` counts up the order. */
  documents(scene: Scene): Promise<(id: Stored[N]['_id'], at: number, foreign: boolean) => Stored[N]>
  /** Whether a document belongs to the answer. */
  has(document: Stored[N], scene: Scene): boolean
  /** Which document an item shows; default: by its `id`. */
  nameOf?(item: Output<P>['items'][number]): string
}

export interface Placed {
  id: string
  at: number
  foreign: boolean
}

export interface Part {
  as: string | null
  asked(scene: Scene): object
  /** Makes what documents are made from. */
  open(scene: Scene): Promise<(world: World, placed: readonly Placed[]) => Promise<void>>
  remove(world: World, ids: readonly string[]): Promise<void>
  /** The ids of the whole answer in its order, from a full scan. */
  expected(world: World, scene: Scene): Promise<string[]>
  idsOf(items: readonly unknown[]): string[]
}

export function part<P extends ListPath, N extends Name>(_path: P, described: Description<P, N>): Part {
  const { as, asked, collection, documents, has, nameOf } = described
  const descending = described.order.startsWith('-')
  const field = described.order.replace('-', '') as keyof Stored[N] & string
  const keyOf = (document: Stored[N]) => document[field] as string | number
  const byPlace = (a: Stored[N], b: Stored[N]) =>
    keyOf(a) === keyOf(b) ? (a._id < b._id ? -1 : 1) : keyOf(a) < keyOf(b) ? -1 : 1
  return {
    as,
    asked,
    async open(scene) {
      const make = await documents(scene)
      return (world, placed) =>
        putAll(
          world,
          collection,
          placed.map(({ id, at, foreign }) => make(id as Stored[N]['_id'], at, foreign)),
        )
    },
    remove: (world, ids) => remove(world, collection, { _id: { $in: ids } }),
    async expected(world, scene) {
      const found = (await stored(world, collection)).filter((document) => has(document, scene)).sort(byPlace)
      return (descending ? found.reverse() : found).map(({ _id }) => _id)
    },
    idsOf: (items) =>
      (items as Output<P>['items'][number][]).map((item) => (nameOf ? nameOf(item) : (item as { id: string }).id)),
  }
}

/** What lies where a scene has put it; taken out again, so that only what a test puts in is there. */
export async function taken<N extends Name>({ world }: Scene, collection: N, _id: string): Promise<Stored[N]> {
  const [document] = await stored(world, collection, { _id })
  await remove(world, collection, { _id })
  return document!
}
