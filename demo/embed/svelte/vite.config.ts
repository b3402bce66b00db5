import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // While developing, the API is at the page's own address, as it will be on the website.
  server: { proxy: { '/api': 'http://localhost:4400' } },
});
