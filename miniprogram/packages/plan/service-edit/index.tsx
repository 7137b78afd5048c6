import type { Service } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { useState } from 'react'
import { planServices } from '@/copy/plan-services'
import { useParams } from '@/platform/use-params'
import { freshId } from '../parts/fresh-id'
import { PlanScreen } from '../parts/plan-screen'
import type { Planning } from '../parts/use-plan'
import { Form } from './form'

/** One service of a station, or a new one: what it is, how long, for how many, who and what it needs, and how it is booked. */
export default function ServiceEditPage() {
  const { serviceId } = useParams('serviceEdit')
  const [freshServiceId] = useState(() => freshId<ServiceId>('s'))
  return (
    <PlanScreen screen="serviceEdit">
      {(planning) => <Edited id={serviceId ?? freshServiceId} planning={planning} />}
    </PlanScreen>
  )
}

const blank: Omit<Service, 'id'> = {
  ...{ name: '', category: 'advice', modes: ['onsite'], minutes: 45, capacity: 1, bring: [] },
  fee: { kind: 'free', text: planServices.service.fees.free },
}

function Edited({ id, planning }: { id: ServiceId; planning: Planning }) {
  const { plan, edit, manager } = planning
  const known = plan.services.find((service) => service.id === id)
  const service: Service = known ?? { ...blank, id }
  const set = (part: Partial<Service>) => {
    const after = { ...service, ...part }
    for (const [field, value] of Object.entries(after)) if (value === undefined) delete after[field as keyof Service]
    edit({ services: known ? plan.services.map((each) => (each.id === id ? after : each)) : [...plan.services, after] })
  }
  return <Form service={service} planning={planning} onChange={manager ? set : () => undefined} />
}
