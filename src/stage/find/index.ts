export { FindList } from './find-list';
