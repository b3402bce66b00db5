import '@portico/elements/define-all';
import { createApp } from 'vue';
import Account from './Account.vue';

createApp(Account).mount('#app');
