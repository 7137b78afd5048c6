import { CloudError } from '../errors'

/**
 * The refusals of the document database. Codes: vendor documentation and the error tables of node-sdk and wx-server-sdk. Messages are the
 * real service's where one has been seen (missing collection, transaction), MongoDB's where the service passes them on.
 */
const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export const invalid = (message: string) => new CloudError('INVALID_PARAM', message)

export const failed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)

/** `DATABASE_INVALID_OPERRATOR` is the service's own spelling. */
export const badOperator = (operator: string, place: string) =>
  new CloudError('DATABASE_INVALID_OPERRATOR', `unknown or unsupported operator in ${place}: ${operator}`)

export const notImplemented = (what: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', `not implemented by the local CloudBase: ${what}`)

export const noCollection = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`)

export const collectionExists = (name: string) =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table already exist: ${name}. ${ADVICE}`)

/** Says both the documented code and MongoDB's `E11000`: callers in the field match either. */
export const duplicate = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  )

export const conflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

export const noTransaction = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

export const timeout = (ms: number) =>
  new CloudError('DATABASE_TIMEOUT', `the request was not answered within ${ms} ms`)

export const tooManyTransactions = (most: number) =>
  new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${most} transactions are open`)

export const lockTimeout = () =>
  new CloudError('DATABASE_TIMEOUT', 'the document is locked by a transaction that did not end in time')
