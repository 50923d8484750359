import './linli-report.ts';
import './linli-status.ts';
