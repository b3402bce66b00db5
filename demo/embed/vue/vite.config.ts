import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Has Vue leave these tags to the browser. */
const isCustomElement = (tag: string) => /^(portal-|account-switcher$)/.test(tag);

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  // While developing, the API is at the page's own address. Written as a string, the target would hide that from it.
  server: { proxy: { '/api': { target: 'http://localhost:4400' } } },
});
