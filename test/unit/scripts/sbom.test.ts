import { describe, expect, test } from 'vitest'
import { addBundled, type BillOfMaterials } from '../../../scripts/sbom/bundled.ts'

const component = (name: string, version: string) => ({
  'bom-ref': `${name}@${version}`,
  name,
  purl: `pkg:npm/${name}@${version}`,
})

const APPLICATION: BillOfMaterials = {
  components: [component('grantcord', '0.1.0'), component('openapi-fetch', '0.17.0')],
  dependencies: [
    { ref: 'grantcord@0.1.0', dependsOn: ['openapi-fetch@0.17.0'] },
    { ref: 'openapi-fetch@0.17.0', dependsOn: [] },
  ],
}

const REPOSITORY: BillOfMaterials = {
  components: [
    {
      ...component('jose', '6.2.18'),
      properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    },
    component('vitest', '4.1.12'),
  ],
  dependencies: [],
}

describe('the SBOM', () => {
  test('lists installed and bundled packages once', () => {
    const list = addBundled(APPLICATION, REPOSITORY, ['openapi-fetch', 'jose'])
    expect(list.components).toEqual([
      ...APPLICATION.components,
      {
        ...component('jose', '6.2.18'),
        scope: 'required',
        properties: [{ name: 'grantcord:bundled', value: 'true' }],
      },
    ])
    expect(list.dependencies).toEqual([
      { ref: 'grantcord@0.1.0', dependsOn: ['openapi-fetch@0.17.0', 'jose@6.2.18'] },
      { ref: 'openapi-fetch@0.17.0', dependsOn: [] },
      { ref: 'jose@6.2.18', dependsOn: [] },
    ])
  })

  test('names a package that is missing', () => {
    expect(() => addBundled(APPLICATION, REPOSITORY, ['srvx'])).toThrow(
      'No package in the list is named srvx',
    )
  })
})
