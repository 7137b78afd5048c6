import Database from 'libsql'

type Parameter = string | number | null

/** One SQLite connection with its prepared statements. Rows come as arrays, which libsql reads fastest. */
export class Connection {
  private readonly db: Database.Database
  private readonly statements = new Map<string, Database.Statement>()

  constructor(file: string) {
    this.db = new Database(file)
    // Somebody else may be copying the file.
    this.db.pragma('busy_timeout = 5000')
    this.db.pragma('journal_mode = WAL')
    this.db.pragma('synchronous = FULL')
  }

  rows(sql: string, ...parameters: Parameter[]): unknown[][] {
    return this.statement(sql, true).all(...parameters) as unknown[][]
  }

  row(sql: string, ...parameters: Parameter[]): unknown[] | undefined {
    return this.statement(sql, true).get(...parameters) as unknown[] | undefined
  }

  /** Returns the row id of an insert. */
  run(sql: string, ...parameters: Parameter[]): number {
    return Number(this.statement(sql, false).run(...parameters).lastInsertRowid)
  }

  execute(sql: string): void {
    this.db.exec(sql)
  }

  /** All or nothing, on disk when it returns. */
  immediate<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK')
      throw error
    }
  }

  /**
   * Gives back what it holds when its statements have been collected (libsql ends them in no other way); SQLite keeps the handle of the
   * file for the next connection as long as there is another.
   */
  close(): void {
    this.statements.clear()
    this.db.close()
  }

  private statement(sql: string, raw: boolean): Database.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const prepared = raw ? this.db.prepare(sql).raw() : this.db.prepare(sql)
    this.statements.set(sql, prepared)
    return prepared
  }
}
