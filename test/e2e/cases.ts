import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type CaseId, type EnterpriseId, type LifecycleEventId, type ListId } from '@shared/ids'
import { validityYears } from '@shared/law/g26/station-status'
import { subjectId } from '../../cloudfunctions/store/lifecycle-events'
import { change, put, stored } from '../cloudfunctions/stored'
import { photo } from '../pictures/files'
import { key, type World } from '../world'

/** What an applicant that meets every condition fills in. */
export const goodForm = {
  registered: '北京市',
  form: '法人',
  established: '2019-05-06',
  operating: true,
  honest: true,
  unpenalised: true,
  clean: true,
  equipment: true,
  phone: '010-0000-0021',
  channels: '公众号、公示栏',
  address: '海淀区示例路 1 号',
  place: '116.31000,39.95000',
  area: 117,
  staff: 4,
  management: true,
  general: ['活动组织', '政策宣传'],
  special: ['融资促进'],
  site: '榆木里专精特新服务站（示例）',
}

type Form = Readonly<Record<string, string | number | boolean | string[]>>

/** Cases of the lifecycle, brought as far as a screen needs them, by the product's own operations. */
export class Cases {
  constructor(readonly world: World) {}

  async draft(as: string, enterpriseId: EnterpriseId, form: Form = goodForm): Promise<CaseId> {
    const begun = await this.world.must(as, 'lifecycle/draft', {
      procedure: 'station-entry',
      enterpriseId,
      form: Object.entries(form).map(([field, answer]) => ({ field, answer })),
      requestId: key(),
    })
    return begun.id
  }

  /** One usable file of a kind. */
  async attach(as: string, caseId: CaseId, kind: string): Promise<void> {
    const begun = await this.world.must(as, 'lifecycle/beginUpload', {
      ...{ caseId, kind, name: '材料.jpg', requestId: key() },
    })
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: photo() })
    await this.world.must(as, 'lifecycle/attach', { uploadId: begun.uploadId, requestId: key() })
  }

  /** Filed with everything that is asked for; it waits for the district. */
  async filed(as: string, enterpriseId: EnterpriseId, form?: Form): Promise<CaseId> {
    const caseId = await this.draft(as, enterpriseId, form)
    for (const kind of ['licence', 'premises', 'staff', 'management']) await this.attach(as, caseId, kind)
    await this.world.cloud.runTimer('jobs', 'tick')
    const declaration = { agreed: true as const, name: '王女士' }
    await this.world.must(as, 'lifecycle/file', { caseId, declaration, requestId: key() })
    return caseId
  }

  /** What a person has to judge is judged to hold. */
  async judged(as: string, caseId: CaseId) {
    const { conditions } = await this.world.must(as, 'lifecycle/get', { caseId })
    return conditions
      .filter(({ outcome }) => outcome === 'judge')
      .map(({ id: conditionId }) => ({ conditionId, holds: true }))
  }

  async act(as: string, caseId: CaseId, action: string, state: string, own: { reason?: string } = {}): Promise<void> {
    const conditions = await this.judged(as, caseId)
    await this.world.must(as, 'lifecycle/act', { caseId, action, state, conditions, ...own, requestId: key() })
  }

  /** In its 公示. */
  async published(as: string, enterpriseId: EnterpriseId): Promise<CaseId> {
    const caseId = await this.filed(as, enterpriseId)
    await this.act('district-haidian', caseId, 'recommend', 'district-review')
    await this.act('city-1', caseId, 'publish', 'city-review')
    return caseId
  }

  /** The code of a station's certificate, after a list that is written down as it will be published. */
  async certificate(as: string, carrierId: CarrierId): Promise<string> {
    const _id = asId<LifecycleEventId>('le_listed')
    const [admitted] = await stored(this.world, 'lifecycle-events', { _id: asId<LifecycleEventId>(`le_${carrierId}`) })
    const subject = admitted!.subject
    const [page] = await stored(this.world, 'carriers', { _id: carrierId })
    const published = {
      ...{ listId: asId<ListId>('list'), listName: '2026 周期第一批', name: page!.name, place: 4 },
      ...{ from: localDate('2026-09-01'), to: localDate('2027-08-31'), ...{ passedOn: null, reachedOn: null } },
    }
    const { basis } = validityYears
    await put(this.world, 'lifecycle-events', { ...admitted!, _id, what: 'recognised', published, basis })
    const head = { _id: subjectId(subject) }
    await change(this.world, 'lifecycle-subjects', head, { eventIds: [admitted!._id, _id] })
    return (await this.world.must(as, 'certificate/issue', { carrierId, requestId: key() })).code
  }
}
