import { titles } from '../../../copy/titles'

export default definePageConfig({ navigationBarTitleText: titles.absences })
