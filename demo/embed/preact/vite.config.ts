import { defineConfig } from 'vite';

export default defineConfig({
  // How JSX is read stands in tsconfig.json.
  // While developing, the API is at the page's own address. Written as a string, the target would hide that from it.
  server: { proxy: { '/api': { target: 'http://localhost:4400' } } },
});
