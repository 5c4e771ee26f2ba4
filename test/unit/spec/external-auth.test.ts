import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'

const path = join(import.meta.dirname, '../../../src/generated/openapi.json')
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), 'openapi.json')

const GRANTS = {
  AuthorizationCodeGrant: {
    grant_type: 'authorization_code',
    code: 'c',
    redirect_uri: 'https://a.example/b',
  },
  DeviceCodeGrant: { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'd' },
}

describe.each(Object.entries(GRANTS))('%s for a provisional account', (name, form) => {
  const accepts = (more: object) =>
    ajv.validate(`openapi.json#/components/schemas/${name}`, { ...form, ...more })

  test('accepts both fields or neither', () => {
    expect(accepts({})).toBe(true)
    expect(accepts({ external_auth_type: 'OIDC', external_auth_token: 'a-token' })).toBe(true)
  })

  test.each([{ external_auth_type: 'OIDC' }, { external_auth_token: 'a-token' }])(
    'rejects %j alone',
    (field) => {
      expect(accepts(field)).toBe(false)
    },
  )
})
