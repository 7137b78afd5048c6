import type * as z from 'zod'

/** A request body that must be refused, as the text that travels; `shape` says that the contract alone must refuse it. */
export interface Bad {
  what: string
  body: string
  shape: boolean
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an attacker adds in the hope that it is taken over (T9). The values are what they would want to have. */
const extras: Fields = {
  role: 'city-admin',
  roles: [{ role: 'city-admin', scope: 'city' }],
  _id: 'admin',
  openid: 'demo-city-admin',
  userInfo: { openId: 'demo-city-admin' },
  $set: { points: 15_000 },
  $where: 'true',
  constructor: { prototype: { isAdmin: true } },
  prototype: {},
  toString: 'x',
  status: 'verified',
  state: 'verified',
  points: 15_000,
}

/** Never words that a person writes: control characters, and half a character. */
const unprintable = ['a\u0000b', '\u001b[2J\u001b[31m', 'x\u0007', 'x\ud800']
/** Not valid as an id, code or choice, but allowed in free text. */
const oddNames = ['__proto__', 'constructor', '../../../../etc/passwd', "' OR '1'='1", '{"$gt":""}']
/** Fields in which people write what they like, or that are only ever compared. */
const sentences =
  /^(note|address|place|summary|text|reason|opinion|stationSaid|title|body|name|displayName|claim|answer|secret|requestId|have|sought|proof|unlisted)$/
const operator = { $gt: '' }

const with90kB = 'あ'.repeat(30_000)

function wrongTypes(value: unknown): unknown[] {
  switch (typeof value) {
    case 'string':
      return [7, true, null, [value], operator]
    case 'number':
      return [String(value), -1_000_000_000, 1e300, 0.5, null, [value], operator]
    case 'boolean':
      return ['true', 1, null, operator]
    default:
      return Array.isArray(value)
        ? ['x', 7, null, operator, [null], [operator], many(value[0] ?? 'x')]
        : ['x', 7, null, [], [value], operator]
  }
}

/** The same object with one place changed; `undefined` takes the field away. */
function put(root: Fields, path: string[], value: unknown): Fields {
  const [field = '', ...rest] = path
  return { ...root, [field]: rest.length === 0 ? value : put(root[field] as Fields, rest, value) }
}

/** Every object of the input with the schema that the contract has for it: the input itself, and those within. */
function objects(
  valid: Fields,
  schema: z.ZodObject,
  path: string[] = [],
): { path: string[]; fields: Fields; schema: z.ZodObject }[] {
  const inner = Object.entries(valid).flatMap(([name, value]) =>
    isObject(value) ? objects(value, unwrapped(schema.shape[name] as z.ZodType) as z.ZodObject, [...path, name]) : [],
  )
  return [{ path, fields: valid, schema }, ...inner]
}

const unwrapped = (schema: z.ZodType): z.ZodType =>
  'unwrap' in schema ? unwrapped((schema as z.ZodOptional<z.ZodType>).unwrap()) : schema

/** JSON text with an own property `__proto__`, which an object literal could not have. */
const withProto = (body: Fields) =>
  JSON.stringify(body).replace(
    /\}$/,
    (end) => `${Object.keys(body).length ? ',' : ''}"__proto__":{"role":"city-admin"}${end}`,
  )

/** Inputs that are wrong for any operation. */
export function misshapen(valid: Fields, schema: z.ZodObject): Bad[] {
  const bad: Bad[] = []
  const add = (what: string, value: unknown) => bad.push({ what, body: JSON.stringify(value), shape: true })
  for (const whole of [null, [valid], 'x', 7]) add(`the input is ${JSON.stringify(whole)?.slice(0, 20)}`, whole)
  bad.push({ what: '__proto__', body: withProto(valid), shape: true })
  for (const { path, fields, schema: own } of objects(valid, schema)) {
    const at = (name: string) => [...path, name]
    for (const [name, value] of Object.entries(extras))
      if (!(name in own.shape)) add(`extra ${at(name)}`, put(valid, at(name), value))
    for (const [name, field] of Object.entries(own.shape as Record<string, z.ZodType>))
      if (!field.safeParse(undefined).success) add(`without ${at(name)}`, put(valid, at(name), undefined))
    for (const [name, value] of Object.entries(fields)) {
      for (const wrong of wrongTypes(value))
        add(`${at(name)} is ${JSON.stringify(wrong).slice(0, 30)}`, put(valid, at(name), wrong))
      if (typeof value === 'string') add(`${at(name)} has 90 kB`, put(valid, at(name), with90kB))
    }
  }
  return bad
}

/** Texts and ids that are well-formed or nearly so, and are not what they should be. */
export function misleading(valid: Fields, schema: z.ZodObject, ids: Record<string, string>): Bad[] {
  const bad: Bad[] = []
  for (const { path, fields, schema: own } of objects(valid, schema)) {
    for (const [name, value] of Object.entries(fields)) {
      const one = (text: string) => (Array.isArray(value) ? [text] : text)
      if (typeof value !== 'string' && typeof (value as unknown[])[0] !== 'string') continue
      const others = takesIds(own.shape[name] as z.ZodType)
        ? Object.entries(ids).flatMap(([kind, id]) => (isKind(name, kind) ? [] : [id]))
        : []
      for (const text of [...unprintable, ...(sentences.test(name) ? [] : oddNames), ...others])
        bad.push({
          what: `${[...path, name]} is ${JSON.stringify(text)}`,
          body: JSON.stringify(put(valid, [...path, name], one(text))),
          shape: false,
        })
    }
  }
  return bad
}

const takesIds = (field: z.ZodType) => field.safeParse('x:y.z@w-1').success && !field.safeParse('a b').success

/** Ids of the kind that a field is for are in the rows (`foreign`), where it is known whose they are. */
const isKind = (field: string, kind: string) =>
  field === kind || (field === 'scope' && ['carrierId', 'enterpriseId'].includes(kind))

/** More than any list may have, and less than what is refused for its size alone. */
const many = (one: unknown): unknown[] =>
  Array.from({ length: Math.min(1000, Math.floor(60_000 / Buffer.byteLength(JSON.stringify([one])))) }, () => one)
