import '@portico/elements/define-all';
import type {} from '@portico/elements/types/preact';
import { useState } from 'preact/hooks';

export function Account() {
  const [open, setOpen] = useState(true);
  const [news, setNews] = useState('');

  return (
    <main>
      <h1>Your account</h1>
      <output>{news}</output>
      {open && (
        <portal-provider api="/api/v1/service">
          <portal-login
            onportal-login-signed-in={({ account }) => setNews(`Welcome, ${account.displayName}.`)}
            onportal-login-signed-out={() => setNews('See you soon.')}
          />
          <portal-quotes
            onportal-quotes-accepted={({ quote }) => setNews(`Thank you for accepting “${quote.title}”.`)}
          />
        </portal-provider>
      )}
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Open'} your account
      </button>
    </main>
  );
}
