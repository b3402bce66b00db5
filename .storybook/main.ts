import type { StorybookConfig } from '@storybook/web-components-vite';

const worker = 'mockServiceWorker.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  staticDirs: [
    { from: `../node_modules/msw/lib/${worker}`, to: `/${worker}` },
    // Built by `npm ci`, and by `npm run build` from then on.
    { from: '../dist/sdk/adapters/sandbox', to: '/sandbox' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (options) => ({ ...options, build: { ...options.build, chunkSizeWarningLimit: 4000 } }),
};

export default config;
