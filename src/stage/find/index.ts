export { FindList as default } from './find-list';
