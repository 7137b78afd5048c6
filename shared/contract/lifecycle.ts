import * as z from 'zod'
import { officerRoles } from '../access/roles'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  carrierId,
  caseId,
  contested,
  creditCode,
  district,
  enterpriseId,
  instant,
  name,
  objectionId,
  optionalText,
  pageInput,
  pageOf,
  queueInput,
  queueOf,
  requestId,
  text,
  uploadId,
} from './fields'
import { lifecycleFiles } from './lifecycle-files'
import { removableView, standingView } from './lifecycle-standing'
import {
  caseRow,
  caseView,
  explanations,
  form,
  kind,
  lockedCase,
  objectionView,
  procedure,
  publishedView,
  word,
} from './lifecycle-views'
import { mayRefuse } from './refusals'

/** What somebody says of a condition: whether it holds, and why it may be let pass where a word leaves room. */
const saidOfCondition = z.strictObject({
  conditionId: word,
  holds: z.boolean().optional(),
  reason: optionalText(limits.reason),
})

const declaration = z.strictObject({ agreed: z.literal(true), name: name(limits.name) })

/**
 * Procedures of the lifecycle (E1, E7–E9), whichever they are: `shared/lifecycle/procedures` says what is filled in, who does what from
 * which state, and what a step brings about. Who may take an action is asked of the procedure, beside `access`.
 */
export const lifecycle = {
  /**
   * 存草稿: begins a case, or goes on with one that is not filed. Of an enterprise, or of a carrier where the procedure is about one. A case
   * that is not the caller's is NOT_FOUND. `explanations`: by condition, of those under a word that leaves room.
   */
  draft: writes('person')
    .input(
      z.strictObject({
        procedure,
        caseId: caseId.optional(),
        enterpriseId: enterpriseId.optional(),
        carrierId: carrierId.optional(),
        form,
        explanations: explanations.default([]),
        requestId,
      }),
    )
    .output(caseView)
    .errors(mayRefuse('CASE_REFUSED', 'CASE_MOVED_ON', 'CONFLICT_OF_INTEREST', 'ENTERPRISE_FROZEN', 'LIMIT_REACHED')),

  /**
   * Begins and files in one call what is blind (`opens.blind`): about whoever has registered this code. The answer is the same whether
   * anybody has (T10), and whoever raises it is shown no case.
   */
  raise: writes('person')
    .input(
      z.strictObject({
        procedure,
        creditCode,
        form,
        /** of `beginRaiseUpload`: the caller's own, and not brought before */
        uploadIds: z.array(uploadId).max(limits.raisedFiles).default([]),
        requestId,
      }),
    )
    .output(z.object({ asked: z.literal(true) }))
    .errors(mayRefuse('CREDIT_CODE_MALFORMED', 'CASE_REFUSED', 'FILE_REFUSED', 'LIMIT_REACHED')),

  /** Files it. The declaration is a tick and a name; its time is the server's. No electronic signature (product). */
  file: writes('person')
    .input(z.strictObject({ caseId, declaration: declaration.optional(), requestId }))
    .output(caseView)
    .errors(
      mayRefuse('CASE_REFUSED', 'CONDITIONS_UNMET', 'CASE_MOVED_ON', 'CONFLICT_OF_INTEREST', 'ENTERPRISE_FROZEN'),
    ),

  /** Ends a case that is not decided, or deletes a draft; it stands in nobody's way later. */
  withdraw: writes('person')
    .input(z.strictObject({ caseId, requestId }))
    .output(z.object({ withdrawn: z.literal(true) }))
    .errors(mayRefuse('CASE_REFUSED', 'CONDITIONS_UNMET', 'CASE_MOVED_ON', 'CONFLICT_OF_INTEREST')),

  /** A draft that was deleted is there again, unless another was begun meanwhile. */
  bringBack: writes('person')
    .input(z.strictObject({ caseId, requestId }))
    .output(caseView)
    .errors(mayRefuse('CASE_REFUSED', 'CASE_MOVED_ON', 'CONFLICT_OF_INTEREST')),

  /** The caller's own cases, drafts too, of an enterprise or a carrier or those opened as a person; the latest first. */
  mine: reads('person')
    .input(
      z.strictObject({
        enterpriseId: enterpriseId.optional(),
        carrierId: carrierId.optional(),
        procedure: procedure.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(caseRow)),

  /** For whoever may take part in it, now or later: the applicant's side, the district's and the city's officers. */
  get: reads('person').input(z.strictObject({ caseId })).output(caseView).errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** The objections of a 公示, in the order in which they were made; whoever may see the case, the applicant's side those that were heard. */
  objections: reads('person')
    .input(z.strictObject({ caseId, waiting: z.boolean().optional(), ...pageInput }))
    .output(pageOf(objectionView))
    .errors(mayRefuse('CONFLICT_OF_INTEREST')),

  /** What waits for an officer's side, the soonest due first, or what ended, the latest first. Of a case that ties the caller: its name alone. */
  queue: reads(officerRoles)
    .input(
      z.strictObject({
        state: z.enum(['waiting', 'decided']).default('waiting'),
        procedure: procedure.optional(),
        ...queueInput,
      }),
    )
    .output(queueOf(z.union([caseRow, lockedCase]))),

  /** Takes an action from the state that the caller saw. What it has to bring, the procedure says. */
  act: writes('person')
    .input(
      z.strictObject({
        caseId,
        action: word,
        /** as seen: whoever comes second learns that the case has moved on */
        state: word,
        reason: optionalText(limits.reason),
        /** of a review: what was judged, and what is let pass */
        conditions: z.array(saidOfCondition).max(limits.form.fields).default([]),
        /** of what files anew what was filled in */
        declaration: declaration.optional(),
        /** of an objection in a 公示, by whoever makes it; and of the finding on one */
        objection: text(limits.objection).optional(),
        finding: z.strictObject({ objectionId, upheld: z.boolean() }).optional(),
        requestId,
      }),
    )
    .output(z.object({ state: word, at: instant }))
    .errors(mayRefuse('CASE_REFUSED', 'CONDITIONS_UNMET', 'CASE_MOVED_ON', 'CONFLICT_OF_INTEREST', 'LIMIT_REACHED')),

  /** 我有利害关系: from now on the case is another's; nobody takes it back. */
  recuse: writes(officerRoles)
    .input(z.strictObject({ caseId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

  /** 不是这样: what ties the officer to this case is wrong, they say: the city's administrators are told. */
  contest: writes(officerRoles)
    .input(z.strictObject({ caseId, requestId }))
    .output(contested)
    .errors(mayRefuse('WRONG_STATE')),

  /** What happened to an organisation as a carrier of each kind, and what follows today: titles, 培育期, bars; of a carrier, as that one. */
  history: reads(['enterprise-manager', 'carrier-staff', 'carrier-manager', ...officerRoles])
    .input(z.strictObject({ enterpriseId: enterpriseId.optional(), carrierId: carrierId.optional() }))
    .output(z.object({ standings: z.array(standingView) })),

  /**
   * 培育对象 without success for three years, those of the next months too, with the day by the readings in use and by each other one.
   * `due`, `soon`: of how many in all the day has come or is coming, however many are on the page. `passedOn`: it passed in time and its list is still to come, so nobody removes it. `open`: a removal that was begun.
   */
  removable: reads(officerRoles)
    .input(z.strictObject({ district: district.optional(), ...pageInput }))
    .output(pageOf(removableView).extend({ due: z.number().int(), soon: z.number().int() })),

  /** 公示: every case that is open to objections, or whose objections are being looked into. The first to end comes first. */
  published: reads('anyone')
    .input(z.strictObject({ kind: kind.optional(), district: district.optional(), ...pageInput }))
    .output(pageOf(publishedView)),

  ...lifecycleFiles,
}
