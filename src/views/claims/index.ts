export { ClaimsView as default } from './claims-view';
