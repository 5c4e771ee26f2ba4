import { expect, it } from 'vitest'
import { findRoute } from '../../../src/emulator/router.ts'

it('keeps an encoded slash and percent sign within their segment', () => {
  const route = findRoute('GET', '/api/v10/applications/1/application-identities/OIDC/a%2Fb%25c%2Fprofile')
  expect(route).toMatchObject({
    kind: 'operation',
    id: 'listApplicationIdentities',
    path: { application_id: '1', provider_type: 'OIDC', provider_issued_user_id: 'a/b%c/profile' },
  })
})
