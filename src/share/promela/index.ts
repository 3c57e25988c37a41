export { exportPromela } from './export-promela';
