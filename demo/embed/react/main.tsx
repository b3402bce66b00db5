import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Account } from './Account.tsx';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Account />
  </StrictMode>,
);
