import { describe, expect, it } from 'vitest'
import { compareOperations } from '../../../../src/cli/generate/changes.ts'
import openapi from '../../../../src/generated/openapi.json' with { type: 'json' }

const NONE = { added: [], removed: [], changed: [] }
const KEY = 'GET /a'

/** A description with one operation, and one component that refers to itself. */
function describeOperation(
  changes: { operation?: object; item?: object; node?: object; root?: object } = {},
) {
  const { operation, item, node, root } = changes
  return {
    paths: {
      '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } }, ...operation }, ...item },
    },
    components: {
      responses: {
        A: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Node~1A' } } } },
      },
      schemas: { 'Node/A': { properties: { next: { $ref: '#/components/schemas/Node~1A' } }, ...node } },
    },
    ...root,
  }
}

describe('compareOperations', () => {
  it('finds no difference between equal descriptions, whatever the order of their keys', () => {
    expect(compareOperations(openapi, openapi)).toEqual(NONE)
    const reversed = JSON.parse(JSON.stringify(openapi), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    const { added, removed, changed } = compareOperations(openapi, reversed)
    expect([added, removed, changed]).toEqual([[], [], []])
  })

  it.each([
    ['the operation', { operation: { description: 'b' } }],
    ['its scopes', { operation: { security: [{ OAuth2: ['email'] }] } }],
    ['parameters of the path', { item: { parameters: [{ name: 'b', in: 'query' }] } }],
    ['a component that it refers to indirectly', { node: { type: 'object' } }],
    ['security of the document', { root: { security: [{}] } }],
    ['servers of the document', { root: { servers: [{ url: 'https://a.example' }] } }],
  ])('finds a change of %s', (_what, change) => {
    expect(compareOperations(describeOperation(), describeOperation(change))).toEqual({
      ...NONE,
      changed: [KEY],
    })
  })

  it('ignores a change of a component that nothing refers to', () => {
    const { components, ...rest } = describeOperation()
    const other = { ...rest, components: { ...components, schemas: { ...components.schemas, Unused: {} } } }
    expect(compareOperations(describeOperation(), other)).toEqual(NONE)
  })

  it('finds operations that were added and removed', () => {
    const other = {
      paths: { '/a': { post: {} }, '/b': { $ref: '#/components/pathItems/B' } },
      components: { pathItems: { B: { trace: {} } } },
    }
    expect(compareOperations(describeOperation(), other)).toEqual({
      ...NONE,
      added: ['POST /a', 'TRACE /b'],
      removed: [KEY],
    })
  })

  it.each([undefined, null, 'text', {}, { paths: null }, { paths: { '/a': 3 } }])(
    'reads nothing from %j',
    (value) => {
      expect(compareOperations(value, value)).toEqual(NONE)
      expect(compareOperations(value, describeOperation())).toEqual({ ...NONE, added: [KEY] })
    },
  )
})
