import { beijingDate } from '@shared/calendar/beijing'
import type { ExportFormat } from '@shared/points/decide-export'
import { printed } from '@shared/points/list-print'
import type { Documents } from '../../platform/documents'
import type { PointsList } from '../../store/points-lists'
import { isOfficial } from '../points/list-view'
import { asDocument } from './as-document'
import { asWorkbook } from './as-workbook'

/** The bytes of a published list; null: it was not published. */
export async function printList(documents: Documents, list: PointsList, format: ExportFormat): Promise<Buffer | null> {
  if (list.publishedAt === null) return null
  const { name, publishedAt, from, to, results, head } = list
  const official = await isOfficial(documents, list)
  const print = printed({ name, publishedOn: beijingDate(publishedAt), from, to, official, results, head })
  return format === 'xlsx' ? asWorkbook(print) : asDocument(print)
}
