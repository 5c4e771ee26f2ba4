import { describe, expect, it } from 'vitest'
import { writeForm } from '../../../../src/runtime/transport/write-form.ts'
import { operationOf } from '../../../support/road.ts'

const ONLY = operationOf('POST', '/a', { contentTypes: ['multipart/form-data'] })
const EITHER = operationOf('POST', '/a', { contentTypes: ['application/json', 'multipart/form-data'] })

describe('a form with files', () => {
  it('keeps the name of a file, and writes everything else as text or JSON', () => {
    const body = { file: new File(['x'], 'x.txt'), payload: { a: 1 }, text: 't', none: undefined }
    const form = writeForm(EITHER, body)
    expect(form?.get('file')).toMatchObject({ name: 'x.txt' })
    expect([form?.get('payload'), form?.get('text'), form?.has('none')]).toEqual(['{"a":1}', 't', false])
  })

  it('is what is sent where nothing else will do', () => {
    expect(writeForm(ONLY, { a: 'b' })?.get('a')).toBe('b')
  })

  it('is none where JSON will do, unless JSON is one of its parts', () => {
    expect(writeForm(EITHER, { a: 'b' })).toBeUndefined()
    expect(writeForm(EITHER, null)).toBeUndefined()
    expect(writeForm(EITHER, { payload_json: '{}' })?.get('payload_json')).toBe('{}')
  })

  it('is none where there is no body', () => {
    expect(writeForm(ONLY, undefined)).toBeUndefined()
  })
})
