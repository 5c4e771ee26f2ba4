/** Runs the code of the guide on token stores with other libraries. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { postgresMigration } from 'grantcord/stores/postgres'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpPostgres } from '../../support/servers/postgres.ts'
import { startProxy } from '../../support/servers/proxy.ts'
import { harnessOf, testContract } from '../opened.ts'
import { importInstalled } from './installed.ts'
import type { RawQueries } from './recipes/prisma.ts'

const RECIPES = new URL('recipes/', import.meta.url)
const guide = readFileSync(new URL('../../../docs/guides/token-stores.md', import.meta.url), 'utf8')

const kysely = await importInstalled('kysely', async () => ({
  ...(await import('kysely')),
  ...(await import('./recipes/kysely.ts')),
}))
const drizzle = await importInstalled('drizzle-orm', async () => ({
  ...(await import('drizzle-orm/node-postgres')),
  ...(await import('drizzle-orm/pg-core')),
  ...(await import('./recipes/drizzle.ts')),
}))
const dynamo = await importInstalled('dynalite', async () => ({
  createServer: (await import('dynalite')).default,
  ...(await import('@aws-sdk/client-dynamodb')),
  ...(await import('@aws-sdk/lib-dynamodb')),
  ...(await import('./recipes/dynamodb.ts')),
}))
const deno = await importInstalled('@deno/kv', async () => ({
  ...(await import('@deno/kv')),
  ...(await import('./recipes/deno-kv.ts')),
}))
const prisma = await importInstalled('prisma', async () => ({
  ...(await import('@prisma/adapter-pg')),
  ...(await import('./recipes/prisma.ts')),
  PrismaClient: await generatePrismaClient(),
}))
const postgres = kysely && drizzle && prisma && (await setUpPostgres())
const proxy = postgres && (await startProxy(postgres.url))

test.each(readdirSync(RECIPES))('the guide has the code of %s', (file) => {
  const code = readFileSync(new URL(file, RECIPES), 'utf8')
  expect(guide).toContain(`\`\`\`typescript\n${code}\`\`\`\n`)
})

/** Part of the class that Prisma generates. */
type PrismaClient = new (options: {
  adapter: unknown
}) => RawQueries & {
  readonly discordToken: { findMany(): Promise<readonly unknown[]> }
  $disconnect(): Promise<void>
}

/** Generates the client of Prisma for the model of the guide, and returns its class. */
async function generatePrismaClient(): Promise<PrismaClient> {
  const folder = await mkdtemp(fileURLToPath(new URL('.prisma-', import.meta.url)))
  try {
    const [, model = ''] = /^```prisma\n([\s\S]*?)^```$/m.exec(guide) ?? []
    const schema = join(folder, 'schema.prisma')
    await writeFile(
      schema,
      `generator client {\n  provider = "prisma-client"\n  output = "client"\n}\n` +
        `datasource db {\n  provider = "postgresql"\n}\n${model}`,
    )
    const program = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))
    // Only migrations need the engine, which Prisma would download.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
    await promisify(execFile)(process.execPath, [program, 'generate', '--schema', schema], {
      env,
      cwd: folder,
    })
    return (await import(join(folder, 'client/client.ts'))).PrismaClient
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe.skipIf(!postgres)('with PostgreSQL', () => {
  const schema = `grantcord_${crypto.randomUUID().replaceAll('-', '')}`

  /** Creates a pool whose unqualified names are those of a schema. */
  function createPool(name = schema): Pool {
    const url = new URL(proxy?.url ?? '')
    url.search = `options=${encodeURIComponent(`-c search_path=${name}`)}`
    const pool = new Pool({ connectionString: url.href, connectionTimeoutMillis: 2_000, max: 4 })
    return pool.on('error', () => {})
  }

  /** Runs SQL in the schema. */
  async function query(text: string): Promise<readonly unknown[]> {
    const pool = createPool()
    try {
      return (await pool.query(text)).rows
    } finally {
      await pool.end()
    }
  }

  beforeAll(() => query(`CREATE SCHEMA ${schema}; ${postgresMigration()}`))
  afterAll(async () => {
    await query(`DROP SCHEMA ${schema} CASCADE`)
    await proxy?.close()
    await postgres?.close()
  })

  describe('kyselyTokenStore', () => {
    if (!kysely) return
    const { createTokenTable, Kysely, kyselyTokenStore, PostgresDialect } = kysely
    const createDatabase = () => {
      const pool = createPool().on('connect', (client) => client.on('error', () => {}))
      return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    }

    const open = () => {
      const db = createDatabase()
      return { store: kyselyTokenStore(db), close: () => db.destroy() }
    }
    testContract(harnessOf(open, proxy?.power))

    test('the migration removes the table and creates it', async () => {
      const db = createDatabase()
      await createTokenTable.down?.(db)
      await expect(kyselyTokenStore(db).get('key')).rejects.toThrow('does not exist')
      await createTokenTable.up(db)
      expect(await kyselyTokenStore(db).get('key')).toBeNull()
      await db.destroy()
    })
  })

  describe('drizzleTokenStore', () => {
    if (!drizzle) return
    const { discordTokens, drizzle: connect, drizzleTokenStore, getTableConfig } = drizzle

    const open = () => {
      const pool = createPool()
      return { store: drizzleTokenStore(connect(pool)), close: () => pool.end() }
    }
    testContract(harnessOf(open, proxy?.power))

    test('the table of the schema has the columns of the migration', async () => {
      const { name, columns } = getTableConfig(discordTokens)
      const described = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        isRequired: column.notNull,
        isPrimary: column.primary,
      }))
      expect(name).toBe('grantcord_tokens')
      const existing = `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS "isRequired",
          attname = 'key' AS "isPrimary"
        FROM pg_attribute WHERE attrelid = 'grantcord_tokens'::regclass AND attnum > 0 ORDER BY attnum`
      expect(described).toEqual(await query(existing))
    })
  })

  describe('prismaTokenStore', () => {
    if (!prisma) return
    const { PrismaClient, PrismaPg, prismaTokenStore } = prisma

    function createClient() {
      const pool = createPool()
      const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema }) })
      return { client, close: () => client.$disconnect().then(() => pool.end()) }
    }

    const open = () => {
      const { client, close } = createClient()
      return { store: prismaTokenStore(client), close }
    }
    testContract(harnessOf(open, proxy?.power))

    test('the model is that of the table', async () => {
      const { client, close } = createClient()
      const store = prismaTokenStore(client)
      const version = await store.compareAndSet('model', null, 'value')
      expect(await client.discordToken.findMany()).toContainEqual({
        key: 'model',
        version,
        value: 'value',
        updatedAt: expect.any(Date),
      })
      await store.compareAndSet('model', version, null)
      await close()
    })
  })
})

describe.skipIf(!dynamo)('dynamoTokenStore', async () => {
  if (!dynamo) return
  const { CreateTableCommand, createServer, DynamoDBClient, DynamoDBDocumentClient, dynamoTokenStore } =
    dynamo
  const server = createServer({ createTableMs: 0 }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy = await startProxy(`http://127.0.0.1:${Object(server.address()).port}`)

  function createClient() {
    return new DynamoDBClient({
      endpoint: proxy.url,
      region: 'local',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    })
  }

  beforeAll(async () => {
    const table = new CreateTableCommand({
      TableName: 'tokens',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'key', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
    })
    await createClient().send(table)
  })
  afterAll(async () => {
    await proxy.close()
    server.close()
  })

  const open = () => {
    const client = createClient()
    const store = dynamoTokenStore(DynamoDBDocumentClient.from(client), 'tokens')
    return { store, close: async () => client.destroy() }
  }
  testContract(harnessOf(open, proxy.power))

  test('returns the version of a change that the client sent twice', async () => {
    const client = createClient()
    let isSent = false
    client.middlewareStack.add(
      (next) => async (args) => {
        if (!isSent) await next(args)
        isSent = true
        return next(args)
      },
      { step: 'finalizeRequest', priority: 'low' },
    )
    const store = dynamoTokenStore(DynamoDBDocumentClient.from(client), 'tokens')
    const version = await store.compareAndSet('sent twice', null, 'value')
    expect(await store.get('sent twice')).toEqual({ version, value: 'value' })
    client.destroy()
  })
})

describe.skipIf(!deno)('denoKvTokenStore', async () => {
  if (!deno) return
  const { denoKvTokenStore, openKv } = deno
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-kv-'))
  const file = join(folder, 'kv.db')
  let kv = await openKv(file)

  afterAll(async () => {
    kv.close()
    await rm(folder, { recursive: true })
  })

  // Connections of this implementation do not wait for each other, so all stores have the same one. A file has no connection
  // that can be lost: the database is closed, and opened again.
  const client: Parameters<typeof denoKvTokenStore>[0] = {
    get: (key) => kv.get(key),
    atomic: () => kv.atomic(),
  }
  const power = {
    off: async () => kv.close(),
    async on() {
      kv = await openKv(file)
    },
  }
  testContract(harnessOf(() => ({ store: denoKvTokenStore(client), close: async () => {} }), power))

  test('stores a value in parts, and removes them with it', async () => {
    const store = denoKvTokenStore(kv)
    const value = '\u{1f511}'.repeat(50_001)
    const first = await store.compareAndSet('long', null, value)
    expect(await store.get('long')).toEqual({ version: first, value })
    const second = await store.compareAndSet('long', first, 'short')
    expect(await store.get('long')).toEqual({ version: second, value: 'short' })
    await store.compareAndSet('long', second, null)
    for await (const entry of kv.list({ prefix: [] })) expect(entry).toBeUndefined()
  })
})
