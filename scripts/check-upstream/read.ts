import { readFile } from 'node:fs/promises'
import type { Document } from '../generate/document.ts'

/**
 * Reads an OpenAPI description from a file or a URL.
 *
 * @throws Error that says what is wrong with it.
 */
export async function readDescription(place: string): Promise<Document> {
  return parseDescription(place, await readText(place))
}

/**
 * Reads an OpenAPI description from its text.
 *
 * @throws Error that says what is wrong with it.
 */
export function parseDescription(place: string, text: string): Document {
  const value = parseJson(place, text)
  if (isDescription(value)) return value
  throw new Error(`${place} is no OpenAPI 3 description with schemas and security schemes`)
}

async function readText(place: string): Promise<string> {
  if (!/^https?:\/\//.test(place)) {
    return readFile(place, 'utf8').catch((error: unknown) => {
      throw new Error(`${place} cannot be read: ${reasonOf(error)}`)
    })
  }
  const response = await fetch(place).catch((error: unknown) => {
    throw new Error(`${place} does not answer: ${reasonOf(error)}`)
  })
  if (!response.ok) throw new Error(`${place} answered ${response.status}`)
  return response.text()
}

function parseJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${place} is not JSON: ${reasonOf(error)}`)
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
