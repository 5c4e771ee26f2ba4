/** A package of a CycloneDX list. */
export interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly purl: string
  readonly scope?: string
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

/** A CycloneDX list of packages, as `npm sbom` writes it. */
export interface BillOfMaterials {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * Adds the packages whose code the published files contain to the list of an application that installs the package.
 *
 * @param application List of the application.
 * @param repository List of the repository, which has the versions of the bundled packages.
 * @param names Names of the bundled packages. Those that are installed too are listed once.
 * @throws Error if the application does not have the package, or the repository does not have a bundled one.
 */
export function addBundled(
  application: BillOfMaterials,
  repository: BillOfMaterials,
  names: readonly string[],
): BillOfMaterials {
  const grantcord = find(application, 'grantcord')
  const bundled = names
    .filter((name) => !application.components.some((component) => component.name === name))
    .map((name): Component => {
      const { properties: _, ...component } = find(repository, name)
      return { ...component, scope: 'required', properties: [{ name: 'grantcord:bundled', value: 'true' }] }
    })
  const references = bundled.map((component) => component['bom-ref'])
  return {
    ...application,
    components: [...application.components, ...bundled],
    dependencies: [
      ...application.dependencies.map((one) =>
        one.ref === grantcord['bom-ref'] ? { ...one, dependsOn: [...one.dependsOn, ...references] } : one,
      ),
      ...references.map((ref) => ({ ref, dependsOn: [] })),
    ],
  }
}

function find({ components }: BillOfMaterials, name: string): Component {
  const component = components.find((one) => one.name === name)
  if (!component) throw new Error(`No package in the list is named ${name}`)
  return component
}
