/**
 * A server of libSQL in this process, for clients with an `http:` URL: the pipelines of the protocol Hrana, version 2, over a
 * database file. It knows what `@libsql/client` sends for the tests. The server of libSQL itself, sqld, is in neither npm nor
 * Debian, and `turso --sync-server` of npm rejects the request that closes a stream.
 *
 * @see https://github.com/tursodatabase/libsql/blob/main/docs/HTTP_V2_SPEC.md
 */
import { json } from 'node:stream/consumers'
import Database from 'libsql'
import { type HttpServer, startHttpServer } from '../../support/servers/http-server.ts'

type Value = { readonly type: 'null' } | { readonly type: 'text' | 'integer'; readonly value: string }

/** A statement with its text, or the number of a text that the stream has stored. */
interface Statement {
  readonly sql?: string
  readonly sql_id?: number
  readonly args: readonly Value[]
}

/** Indicates that an earlier step of the batch succeeded, or the opposite of another condition. */
type Condition =
  | { readonly type: 'ok'; readonly step: number }
  | { readonly type: 'not'; readonly cond: Condition }

interface Step {
  readonly stmt: Statement
  readonly condition?: Condition
}

type StreamRequest =
  | { readonly type: 'execute'; readonly stmt: Statement }
  | { readonly type: 'batch'; readonly batch: { readonly steps: readonly Step[] } }
  | { readonly type: 'store_sql'; readonly sql_id: number; readonly sql: string }
  | { readonly type: 'close' }

/** Requests of a stream, with the baton of its last response unless they are the first. */
interface Pipeline {
  readonly baton?: string
  readonly requests: readonly StreamRequest[]
}

/** A connection to the database, which runs the requests of a client one after the other. */
class Stream {
  readonly #database: Database.Database
  readonly #texts = new Map<number, string>()

  constructor(file: string) {
    this.#database = new Database(file)
  }

  get isOpen(): boolean {
    return this.#database.open
  }

  /** Runs a request and returns its result, which can be an error of SQLite. */
  run(request: StreamRequest): object {
    try {
      return { type: 'ok', response: { type: request.type, result: this.#respond(request) } }
    } catch (error) {
      return { type: 'error', error: describeError(error) }
    }
  }

  #respond(request: StreamRequest): object | undefined {
    if (request.type === 'execute') return this.#execute(request.stmt)
    if (request.type === 'batch') return this.#executeBatch(request.batch.steps)
    if (request.type === 'store_sql') this.#texts.set(request.sql_id, request.sql)
    else this.#database.close()
    return undefined
  }

  #execute({ sql, sql_id = 0, args }: Statement): object {
    const statement = this.#database.prepare(sql ?? this.#texts.get(sql_id) ?? '')
    const values = args.map((value) => (value.type === 'null' ? null : value.value))
    if (!statement.reader) return { cols: [], rows: [], affected_row_count: statement.run(values).changes }
    const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }))
    return { cols, rows: statement.raw().all(values).map(encodeRow), affected_row_count: 0 }
  }

  /** Runs the steps whose conditions are met. A step that fails does not end the batch. */
  #executeBatch(steps: readonly Step[]): object {
    const results: (object | null)[] = []
    const errors: (object | null)[] = []
    const isMet = (condition: Condition): boolean =>
      condition.type === 'ok' ? Boolean(results[condition.step]) : !isMet(condition.cond)
    for (const [index, { stmt, condition }] of steps.entries()) {
      results[index] = errors[index] = null
      try {
        if (!condition || isMet(condition)) results[index] = this.#execute(stmt)
      } catch (error) {
        errors[index] = describeError(error)
      }
    }
    return { step_results: results, step_errors: errors }
  }
}

function encodeRow(row: unknown): Value[] {
  return Object.values(Object(row)).map((value) => {
    if (value === null) return { type: 'null' }
    return { type: typeof value === 'string' ? 'text' : 'integer', value: String(value) }
  })
}

/** Describes an error of SQLite as sqld does. */
function describeError(error: unknown): object {
  const { message, code } = Object(error)
  return { message: `SQLite error: ${message}`, code }
}

/**
 * Starts a server.
 *
 * @param file Path of the database.
 * @param authToken Token that a client must send.
 */
export async function startHranaServer(file: string, authToken: string): Promise<HttpServer> {
  /** Open streams by the baton of their last response. */
  const streams = new Map<string, Stream>()

  /** Returns `undefined` if the baton is invalid. */
  function runPipeline({ baton: last, requests }: Pipeline): object | undefined {
    const stream = last === undefined ? new Stream(file) : streams.get(last)
    if (!stream) return undefined
    streams.delete(last ?? '')
    const results = requests.map((request) => stream.run(request))
    const baton = stream.isOpen ? crypto.randomUUID() : null
    if (baton) streams.set(baton, stream)
    return { baton, base_url: null, results }
  }

  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.close()
  const server = await startHttpServer()
  server.respond(async (request, response) => {
    const isAuthorized = request.headers.authorization === `Bearer ${authToken}`
    const isPipeline = isAuthorized && request.url === '/v2/pipeline'
    const body = isPipeline ? runPipeline(Object(await json(request))) : undefined
    response.statusCode = body ? 200 : isAuthorized ? 400 : 401
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body ?? { message: 'The token, the path or the baton is invalid' }))
  })
  return server
}
