import Documented from 'documented:vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(location.search.includes('documented') ? Documented : App).mount('#root');
