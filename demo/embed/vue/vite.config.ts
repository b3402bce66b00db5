import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Has Vue leave these tags to the browser. */
const isCustomElement = (tag: string) => tag.startsWith('portal-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  // While developing, the API is at the page's own address, as it will be on the website.
  server: { proxy: { '/api': 'http://localhost:4400' } },
});
