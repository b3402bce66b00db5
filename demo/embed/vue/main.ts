import { createApp } from 'vue';
import Account from './Account.vue';

createApp(Account).mount('#app');
