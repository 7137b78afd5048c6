import { os } from '../../frame/os'
import { audienceSize } from '../../modules/notice/audience'

export const preview = os.notice.preview.handler(async ({ context: { deps }, input }) => ({
  enterprises: await audienceSize(deps.documents, input.audience),
}))
