import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { certificateView } from '../../modules/lifecycle/certificate'
import { certificates } from '../../store/certificates'

export const get = os.certificate.get.handler(async ({ context: { deps }, input }) => {
  const found = await certificates.get(deps.documents, input.code)
  const view = found && (await certificateView(deps.documents, found, deps.now()))
  if (!view) throw refusal('NOT_FOUND')
  return view
})
