import { readFile } from 'node:fs/promises'
import type { Document } from '../generate/document.ts'

/** Reads an OpenAPI description from a file or a URL. */
export async function readDescription(place: string): Promise<Document> {
  const value: unknown = JSON.parse(await readText(place))
  if (!isDescription(value)) throw new Error(`${place} is no OpenAPI description with security schemes`)
  return value
}

async function readText(place: string): Promise<string> {
  if (!/^https?:\/\//.test(place)) return readFile(place, 'utf8')
  const response = await fetch(place)
  if (!response.ok) throw new Error(`${place} answered ${response.status}`)
  return response.text()
}

function isDescription(value: unknown): value is Document {
  return (
    isMapping(value) &&
    isMapping(value.paths) &&
    isMapping(value.components) &&
    isMapping(value.components.securitySchemes)
  )
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
