import type { Service, Shelf } from '@shared/directory/carrier'
import { type Plan, sendable } from '@shared/plan/plan'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { planServices } from '@/copy/plan-services'
import { offerUndo } from '@/features/undo/offer'
import type { Planning } from '../parts/use-plan'

const words = planServices.stop

const shelved = ({ services }: Plan, service: Pick<Service, 'id'>, shelf: Shelf | undefined) =>
  services.map((each) => {
    if (each.id !== service.id) return each
    const { shelf: _, ...others } = each
    return shelf ? { ...others, shelf } : others
  })

/**
 * Takes a service off the shelf or puts it back, at once: it touches no booking, and can be undone. What else was edited and not saved
 * yet waits as it was.
 */
export function useShelf(service: Service, planning: Planning, onDone: () => void) {
  const { saved, plan, changes, edit } = planning
  const { carrierId } = saved
  const done = (view: Output<'plan.get'>) => {
    answered('plan.get', { carrierId }, view)
    void changed('directory.carrier', 'booking.slots', 'plan.preview')
  }
  const send = async (of: Pick<typeof saved, 'version' | 'plan'>, shelf: Shelf | undefined, requestId: string) => {
    const draft = {
      carrierId,
      version: of.version,
      plan: sendable({ ...of.plan, services: shelved(of.plan, service, shelf) }),
    }
    const { seen } = await api.plan.preview(draft)
    return api.plan.save({ ...draft, seen, offers: [], reason: '', requestId })
  }
  const action = useAction(
    `plan/shelf:${service.id}`,
    ({ shelf, requestId }: { shelf: Shelf | undefined; requestId: string }) => send(saved, shelf, requestId),
    (view) => {
      done(view)
      onDone()
      const now = view.plan.services.find(({ id }) => id === service.id)?.shelf
      offerUndo(`${service.name}${words.did[now?.state ?? 'on']}`, words.undone, async (requestId) =>
        done(await send(view, service.shelf, requestId)),
      )
    },
  )
  /** with other edits waiting it is one of them, so that neither is lost */
  const run = (shelf: Shelf | undefined) => {
    if (changes === 0) return action.run({ shelf })
    edit({ services: shelved(plan, service, shelf) })
    onDone()
  }
  return { ...action, run }
}
