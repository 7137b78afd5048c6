import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@shared/contract'
import { frameCodes, type RefusalCode, refusals } from '@shared/contract/refusals'
import { refusalText } from '@shared/copy/refusals'
import * as z from 'zod'
import { statusOf } from '../cloudfunctions/api/http'

interface Entry {
  outputSchema: z.ZodType
  errorMap: Partial<Record<RefusalCode, unknown>>
}

/** Every operation with its schemas and errors, from the contract itself; answers are described in the envelope in which they travel. */
export async function openApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const asked = await generator.generate(contract, {
    info: { title: '北京市中小企业公共服务网络（本机）', version: '1' },
    servers: [{ url: '/call' }],
    security: [{ bearer: [] }],
  })
  const paths = Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries).map(([name, entry]) => {
      const path = `/${module}/${name}`
      const post = { ...asked.paths?.[path]?.post, responses: answersOf(entry['~orpc'] as unknown as Entry) }
      return [path, { post }] as const
    }),
  )
  const codes = Object.keys(refusals) as RefusalCode[]
  return {
    ...asked,
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(codes.map((code) => [code, refused(code)])),
    },
  }
}

/** By HTTP status: the value, or a refusal that this operation or the frame around it may answer. */
function answersOf({ outputSchema, errorMap }: Entry) {
  const codes = [
    ...frameCodes.filter((code) => code !== 'UNKNOWN_OPERATION'),
    ...Object.keys(errorMap),
  ] as RefusalCode[]
  const accepted = envelope({ ok: { const: true }, value: schemaOf(outputSchema) })
  const statuses = [...new Set([200, ...codes.map(statusOf)])]
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes
        .filter((code) => statusOf(code) === status)
        .map((code) => ({ $ref: `#/components/schemas/${code}` }))
      const schema = { oneOf: status === 200 ? [accepted, ...here] : here }
      const description =
        status === 200 ? 'the value, or why not' : 'a call that is not as it should be, or that failed'
      return [status, { description, content: { 'application/json': { schema } } }]
    }),
  )
}

function refused(code: RefusalCode) {
  const schema: z.ZodType = refusals[code]
  const error = exactly({ code: { const: code }, message: { const: refusalText[code] } }, { data: schemaOf(schema) })
  if (!schema.safeParse(undefined).success) error.required.push('data')
  return envelope({ ok: { const: false }, error })
}

/** `at`: the server's clock. */
const envelope = (fields: object) => exactly({ ...fields, at: { type: 'integer' } })

const exactly = (required: object, optional: object = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
})

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return described
}
