import { LinliReport } from './report/LinliReport.ts';

// A page may carry two versions: the first one stays.
if (!customElements.get('linli-report')) customElements.define('linli-report', LinliReport);
