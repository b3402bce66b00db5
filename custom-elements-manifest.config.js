/** What of the elements' sources is public, for documentation and editors: `npm run manifest`. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/shared/**', 'src/elements/**/*.{define,styles}.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-and-published',
      packageLinkPhase({ customElementsManifest: manifest }) {
        const ofTags = /elements\/([\w-]+)\/\1(\.events)?\.ts$/;
        manifest.modules = manifest.modules
          .filter(({ path }) => ofTags.test(path))
          .sort((one, other) => (one.path < other.path ? -1 : 1));
        for (const module of manifest.modules) {
          for (const declaration of module.declarations) {
            // The analyzer takes a global class for one of the module's own.
            if (declaration.superclass?.name === 'Event')
              declaration.superclass = { name: 'Event', package: 'global:' };
            declaration.members &&= declaration.members.filter(
              ({ name, privacy }) =>
                privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
            );
          }
        }
        // The package holds what the sources become, at the same place.
        const published = JSON.stringify(manifest).replaceAll(
          /"(\/?)src\/([^"]+)\.ts"/g,
          (_, slash, path) => `"${slash}dist/sdk/${path}.js"`,
        );
        Object.assign(manifest, JSON.parse(published));
      },
    },
  ],
};
