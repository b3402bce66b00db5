import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // While developing, the API is at the page's own address. Written as a string, the target would hide that from it.
  server: { proxy: { '/api': { target: 'http://localhost:4400' } } },
});
