export { Guide as default } from './guide';
