import type { Part } from '../bank'

/** Seats that are kept for recognised enterprises. */
export const reserved: Part = {
  tests: [
    { project: 'unit', files: ['test/shared/booking/reserved.test.ts', 'test/shared/enterprise/grade.test.ts'] },
    { project: 'integration', files: ['test/cloudfunctions/booking/reserved.test.ts'] },
  ],
  bugs: [
    {
      says: 'who comes at the same moment gets a seat that is kept',
      find: '...(most === null ? [] : [{ [ordinary]: gte(most) }]),',
      replace: '...(most === null ? [] : [{ [ordinary]: gte(most + 1) }]),',
    },
    {
      says: 'what a recognised enterprise has counts against the others',
      find: 'ordinary: recognised ? ordinary : {',
      replace: 'ordinary: recognised && by < 0 ? ordinary : {',
    },
    {
      says: 'what an enterprise says of itself is enough',
      find: 'isHighGrade(tier) && gradePassedAt != null',
      replace: 'isHighGrade(tier) && gradePassedAt !== null',
    },
    {
      says: 'seats are kept until the day itself',
      find: 'export const RELEASED_DAYS = 1',
      replace: 'export const RELEASED_DAYS = 0',
    },
    {
      says: 'whoever waits longest is offered a seat that is kept for others',
      find: 'recognised: recognised.has(enterpriseId) }',
      replace: 'recognised: recognised.size > 0 }',
    },
    {
      says: 'a seat that an ordinary enterprise gives back is lost',
      find: 'const others = recognised ? {} : {',
      replace: 'const others = !recognised ? {} : {',
    },
  ],
}
