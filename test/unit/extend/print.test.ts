import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { printOperations, toSource } from '../../../src/extend/print.ts'
import openapi from '../../../src/generated/openapi.json' with { type: 'json' }
import { OPERATIONS } from '../../../src/generated/operations.ts'

/** Evaluates a TypeScript expression. */
function evaluate(source: string): unknown {
  const { outputText } = ts.transpileModule(`(${source})`, {})
  return new Function(`return ${outputText}`)()
}

describe('printOperations', () => {
  it('exports the table', () => {
    const [comment, table = ''] = printOperations(openapi).split('export const OPERATIONS = ')
    expect(comment).toMatch(/^\/\*\* .* \*\/\n$/)
    expect(table.endsWith(' as const\n')).toBe(true)
    expect(evaluate(table)).toEqual(OPERATIONS)
  })

  it('throws for an invalid document', () => {
    expect(() => printOperations({})).toThrow('document.paths must be an object')
  })
})

describe('toSource', () => {
  it('evaluates to the value, whatever quotes and escapes it contains', () => {
    const unit = fc.constantFrom(...'\'"\\\n\u2028`$a')
    const value = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }), fc.integer(), fc.boolean())
    const values = fc.oneof(value, fc.array(value), fc.dictionary(fc.string({ unit, minLength: 1 }), value))
    fc.assert(
      fc.property(values, (one) => {
        expect(evaluate(toSource(one))).toEqual(one)
      }),
    )
  })
})
