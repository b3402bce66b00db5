import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // While developing, the API is at the page's own address, as it will be on the website.
  server: { proxy: { '/api': 'http://localhost:4400' } },
});
