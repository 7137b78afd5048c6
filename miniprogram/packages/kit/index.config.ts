import { kit } from '../../copy/kit'

export default definePageConfig({ navigationBarTitleText: kit.title })
