import { render } from 'preact';
import { Account } from './Account.tsx';

render(<Account />, document.getElementById('app')!);
