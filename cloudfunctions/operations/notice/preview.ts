import { os } from '../os'
import { audienceSize } from './audience'

export const preview = os.notice.preview.handler(async ({ context: { deps }, input }) => ({
  enterprises: await audienceSize(deps.documents, input.audience),
}))
