import { expect, test } from 'vitest'
import { listValues } from '../../../scripts/docs/list-values.ts'
import type { Document, Schema } from '../../../scripts/generate/document.ts'

function documentWith(schemas: Readonly<Record<string, Schema>>): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0' },
    servers: [],
    paths: {},
    components: { schemas, securitySchemes: {} },
  }
}

test('the reference lists the values of an open enum with their meanings', () => {
  const Level: Schema = {
    description: 'The amount.',
    anyOf: [
      { const: 0, title: 'NONE', description: 'Nothing' },
      { const: 1, title: 'ALL', description: 'Everything' },
      { type: 'integer' },
    ],
  }
  expect(listValues(documentWith({ Level })).components.schemas.Level).toEqual({
    description: 'The amount.',
    type: 'integer',
    enum: [0, 1],
    'x-enumDescriptions': { 0: '`NONE`: Nothing', 1: '`ALL`: Everything' },
  })
})

test('the reference omits the meanings of more than 50 values', () => {
  const values = Array.from({ length: 51 }, (_, value) => ({ const: value, title: `V${value}` }))
  const { Code } = listValues(documentWith({ Code: { anyOf: [...values, { type: 'integer' }] } })).components
    .schemas
  expect(Code).toEqual({ type: 'integer', enum: values.map((value) => value.const) })
})

test('the reference does not change other schemas', () => {
  const schemas: Record<string, Schema> = {
    User: { type: 'object', properties: { name: { type: 'string' } } },
    Maybe: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  }
  expect(listValues(documentWith(schemas)).components.schemas).toEqual(schemas)
})
