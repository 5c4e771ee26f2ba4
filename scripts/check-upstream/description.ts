import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Document } from '../generate/document.ts'

const UPSTREAM = 'shared/upstream/openapi.json'

/**
 * Finds a local copy of Discord's description: the file that `UPSTREAM_DESCRIPTION` names, or the one in a folder above.
 */
export function findUpstream(folder: string): string | undefined {
  const { UPSTREAM_DESCRIPTION: named } = process.env
  if (named) return named
  const file = join(folder, UPSTREAM)
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : findUpstream(parent)
}

/**
 * Reads an OpenAPI description from a file or a URL.
 *
 * @throws Error if it cannot be read, is not JSON, or is not an OpenAPI description.
 */
export async function readDescription(source: string): Promise<Document> {
  return parseDescription(source, await readText(source))
}

/**
 * Parses an OpenAPI description.
 *
 * @param source File or URL, for the messages of errors.
 * @throws Error if the text is not JSON or not an OpenAPI description.
 */
export function parseDescription(source: string, text: string): Document {
  const value = parseJson(source, text)
  if (isDescription(value)) return value
  throw new Error(`${source} is not an OpenAPI 3 description with schemas and security schemes`)
}

async function readText(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) {
    return readFile(source, 'utf8').catch((error: unknown) => {
      throw new Error(`${source} cannot be read: ${reasonOf(error)}`)
    })
  }
  const response = await fetch(source).catch((error: unknown) => {
    throw new Error(`${source} does not respond: ${reasonOf(error)}`)
  })
  if (!response.ok) throw new Error(`${source} responded with status ${response.status}`)
  return response.text()
}

function parseJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${source} is not JSON: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isDescription(value: unknown): value is Document {
  return (
    isMapping(value) &&
    typeof value.openapi === 'string' &&
    value.openapi.startsWith('3.') &&
    isMapping(value.info) &&
    typeof value.info.version === 'string' &&
    isMapping(value.paths) &&
    isMapping(value.components) &&
    isMapping(value.components.schemas) &&
    isMapping(value.components.securitySchemes)
  )
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
