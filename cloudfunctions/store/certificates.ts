import type { CarrierKind } from '@shared/directory/kinds'
import type { CarrierId, CertificateCode, OrganisationId } from '@shared/ids'
import { collection } from './collection'

/** Whose certificate a code is; what it says is derived when it is asked. */
export interface CertificateDoc {
  _id: CertificateCode
  organisationId: OrganisationId
  carrierId: CarrierId
  kind: CarrierKind
  issuedAt: number
}
export const certificates = collection<CertificateDoc>('certificates')
