const heading = document.querySelector('h1');
const news = document.querySelector('[role=status]');

// What the elements tell bubbles, so that one listener hears all of a page.
document.addEventListener('portal-login-signed-in', ({ account }) => {
  heading.textContent = `Welcome, ${account.displayName}`;
});
document.addEventListener('portal-login-signed-out', () => {
  heading.textContent = 'Your account';
});
document.addEventListener('portal-quotes-accepted', ({ quote }) => {
  news.textContent = `We start soon: ${quote.title}`;
});

const portal = document.querySelector('portal-provider');
const button = document.querySelector('main > button');
button.addEventListener('click', () => {
  const open = !portal.isConnected;
  if (open) button.before(portal);
  else portal.remove();
  button.textContent = open ? 'Close your account' : 'Open your account';
});
